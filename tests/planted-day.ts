import { expect } from "vitest";
import { dhaka, givenBack, takenBy, type Wish } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { feeOf, type Stated, statedOf } from "./stated.ts";

/** Park–Miller, so that every run plants the same. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => (state = (state * 48_271) % 2_147_483_647) % most;
}

export type Planted = Readonly<{ row: Stated | null; label: string }>;
type Of = Readonly<{ shop: TestShop; orderId: string; bp: number; day: string; normal?: number }>;

/** Normal rows with every class of difference among them, in an order of chance. */
export async function aDayWithEverything({
  shop,
  orderId,
  bp,
  day,
  normal: plain = 220,
}: Of): Promise<readonly Planted[]> {
  const random = randomFrom(20_261_110);
  const at = (): Date => dhaka(day, `0${random(9)}:${10 + random(49)}:${10 + random(49)}`);
  const some = (count: number, wish: () => Partial<Wish> = () => ({})) =>
    takenBy(
      shop,
      { orderId, wallet: "nagad" },
      Array.from({ length: count }, () => ({ minor: 5_000n + BigInt(random(900_000)), at: at(), ...wish() })),
    );
  const plant = (label: string, row: Stated | null): Planted => ({ row, label });
  const normal = (await some(plain)).map((taken) => plant("matched", statedOf(taken)));
  const refunded = await some(6);
  const refunds = await Promise.all(
    refunded.map(async (taken, index) => {
      const given = { taken, minor: index % 2 ? taken.minor : 3_000n, at: at(), trx: `R${taken.trx}` };
      await givenBack(shop, given);
      return { ...statedOf(taken), trx: given.trx, original: taken.trx, type: "Refund", minor: given.minor };
    }),
  );
  const [late, shifted, early, tail] = await Promise.all([
    some(2, () => ({ at: dhaka("2026-11-06", "12:30:00") })),
    some(2, () => ({ at: dhaka("2026-11-11", "00:00:02") })),
    some(1, () => ({ at: dhaka("2026-11-09", "23:59:58") })),
    some(2, () => ({ at: dhaka(day, "23:52:00") })),
  ]);
  expect(tail).toHaveLength(2);
  const twice = await some(3);
  const named = ["usd", "টাকা", "EUR"];
  const foreign = [...(await some(2, () => ({ currency: "USD" }))), ...(await some(1))];
  const [gone] = await some(1);
  const planted: Planted[] = [
    ...normal,
    ...refunded.map((taken) => plant("matched", statedOf(taken))),
    ...refunds.map((row) => plant("matched", row)),
    ...twice.flatMap((taken) => [plant("matched", statedOf(taken)), plant("duplicate", statedOf(taken))]),
    ...(await some(3)).map((taken) => plant("amount", statedOf(taken, { minor: taken.minor - 1_000n }))),
    ...(await some(2)).map((taken) => plant("amount", statedOf(taken, { minor: taken.minor + 250n }))),
    ...(await some(3)).map((taken) =>
      plant("fee", statedOf(taken, { feeMinor: feeOf(taken.minor, bp) + 300n })),
    ),
    ...(await some(1)).map((taken) => plant("fee", statedOf(taken, { feeMinor: 0n }))),
    ...(await some(2)).map((taken) => plant("status", statedOf(taken, { status: "Pending" }))),
    ...(await some(2, () => ({ state: "failed" }))).map((taken) => plant("status", statedOf(taken))),
    ...(await some(2)).map((taken) => plant("reversed", statedOf(taken, { status: "Reversed" }))),
    ...(await some(2)).map((taken) =>
      plant("wrong_merchant", statedOf(taken, { merchant: "683000000009999" })),
    ),
    ...foreign.map((taken, index) => plant("currency", statedOf(taken, { currency: named[index] ?? "" }))),
    ...late.map((taken) => plant("late", statedOf(taken))),
    ...shifted.map((taken) => plant("day_shift", statedOf(taken, { at: dhaka(day, "23:59:57") }))),
    ...early.map((taken) => plant("day_shift", statedOf(taken, { at: dhaka(day, "00:00:04") }))),
    ...(await some(2)).map((taken) =>
      plant("missing_ours", statedOf({ ...taken, trx: `X${taken.trx}` }, { invoice: "NONE" })),
    ),
  ];
  if (gone) {
    planted.push(plant("matched", statedOf(gone)));
    planted.push(
      plant("reversed", { ...statedOf(gone), trx: `V${gone.trx}`, original: gone.trx, type: "Reversal" }),
    );
  }
  // A duplicate is the second of two, wherever it stands, so the pairs stay in their order.
  return planted
    .map((each) => ({ each, place: random(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);
}
