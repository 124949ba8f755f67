import type { AgeingView } from "@haat/contract/ledger";
import { expect } from "vitest";
import { anOrderToHangOn, givenBack, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";

type Look = (query: string) => Promise<AgeingView>;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Five that Nagad took, one of each age: of one a part went back, and one that all went back of is nowhere. */
export async function expectToldByAge(shop: TestShop, look: Look): Promise<void> {
  const orderId = await anOrderToHangOn(shop);
  const taken = await takenBy(
    shop,
    { orderId, wallet: "nagad" },
    [0, 2, 5, 10, 40, 50].map((days, nth) => ({ minor: BigInt(1000 * (nth + 1)), at: daysAgo(days) })),
  );
  const [, , , part, oldest, whole] = taken;
  if (!part || !oldest || !whole) throw new Error("six were taken");
  await givenBack(shop, { taken: part, minor: 1500n, at: daysAgo(9), trx: null });
  await givenBack(shop, { taken: whole, minor: whole.minor, at: daysAgo(49), trx: null });

  const all = await look("account=A:GW:nagad");
  expect(all.buckets.map(({ bucket, count, sum }) => `${bucket}: ${count}, ${sum.minor}`)).toEqual([
    ...["days_0_1: 1, 1000", "days_2_3: 1, 2000", "days_4_7: 1, 3000", "days_8_30: 1, 2500"],
    "days_31: 1, 5000",
  ]);
  expect(all.buckets.at(-1)?.oldest).toBe(oldest.at.toISOString());
  expect([all.balance.minor, all.named.minor]).toEqual(["13500", "13500"]);
  expect(all.items.map(({ id }) => id)).toEqual(
    taken
      .slice(0, 5)
      .map(({ id }) => id)
      .toReversed(),
  );
  const only = await look("account=A:GW:nagad&bucket=days_8_30");
  expect(only.items).toMatchObject([{ id: part.id, amount: { minor: "2500" }, order: { id: orderId } }]);
  expect(only.buckets).toEqual(all.buckets);
}

/** Payment by payment, what this wallet holds is what the account says. */
export async function expectNamed(look: Look, wallet: "upay" | "bkash"): Promise<void> {
  const { balance, named } = await look(`account=A:GW:${wallet}`);
  expect(BigInt(balance.minor)).toBeGreaterThan(0n);
  expect(named).toEqual(balance);
}
