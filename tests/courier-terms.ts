import { newId } from "@haat/core/ids";
import { aFreshOne } from "./staff.ts";
import type { Placed } from "./buying.ts";
import { partOf } from "./dispatch.ts";
import type { TestShop } from "./shop.ts";
import { dhakaDayIn } from "./days.ts";

const perZone = <Value>(inside: Value, sub: Value, outside: Value) => ({ inside, sub, outside });

/** So much for a kilogram in the city, twice that in its suburbs and three times elsewhere; half of it back, 1% of cash outside. */
export const termsAt = (feeMinor: number): string => {
  const tier = (times: number) => [{ mostGrams: 1000, feeMinor: feeMinor * times }];
  return JSON.stringify({
    ...{ delivery: perZone(tier(1), tier(2), tier(3)), extraPerKgMinor: perZone(1500, 2000, 2500) },
    ...{ codBps: perZone(0, 100, 100), codRounding: "poisha", returnPercent: 50, partialPercent: 100 },
    ...{ exchangePercent: 150, toleranceMinor: 100, charges: [], payoutDays: 3 },
  });
};

type Terms = Readonly<{
  courier: string;
  vendorId: string | null;
  from: string;
  until?: string;
  fee: number;
}>;

/** Proposed by one of finance; her id, and that of the contract. */
export async function proposedTerms({ world }: TestShop, { courier, vendorId, from, until, fee }: Terms) {
  const maker = await aFreshOne(world, "finance");
  const id = newId("courierContract", new Date());
  await world.owner.query(
    "insert into courier_contract (id, courier, vendor_id, valid_from, valid_to, terms, made_by) values ($1, $2, $3, $4, $5, $6, $7)",
    [id, courier, vendorId, from, until ?? null, termsAt(fee), maker.userId],
  );
  return { id, maker };
}

/** Agreed to by another. */
export async function agreedTerms(shop: TestShop, terms: Terms): Promise<string> {
  const { id } = await proposedTerms(shop, terms);
  const checker = await aFreshOne(shop.world, "finance");
  await shop.world.owner.query(
    "update courier_contract set approved_by = $2, approved_at = now() where id = $1",
    [id, checker.userId],
  );
  return id;
}

/** Its parcel has been the courier's for so many days. */
export async function handedDaysAgo({ world: { owner } }: TestShop, placed: Placed, days: number) {
  await owner.query("alter table consignment disable trigger consignment_kept");
  await owner.query(
    "update consignment set handed_at = handed_at - make_interval(days => $2) where sub_order_id = $1",
    [partOf(placed), days],
  );
  await owner.query("alter table consignment enable trigger consignment_kept");
}

/** The same as one of finance types it, half in Bangla digits. */
export const typedContract = (over: Readonly<Record<string, unknown>> = {}) => ({
  ...{ courier: "redx", shop: null, from: dhakaDayIn(1), until: null },
  tiers: [
    { grams: "৫০০", inside: "৬০", sub: "80", outside: "110" },
    { grams: "1000", inside: "70", sub: "100", outside: "১৩০" },
  ],
  extraPerKg: { inside: "15", sub: "20", outside: "২৫" },
  codPercent: { inside: "0", sub: "০.৫", outside: "1" },
  ...{ rounding: "poisha", returnPercent: "৫০", partialPercent: "100", exchangePercent: "150" },
  ...{
    tolerance: "১",
    charges: [{ name: "Packaging", most: "10" }],
    payoutDays: "৩",
    reason: "their letter of May",
  },
  ...over,
});
