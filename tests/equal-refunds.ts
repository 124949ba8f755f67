import { anOrderToHangOn, dhaka, givenBack, sentByHand, type Taken, takenBy } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { type Stated, statedOf } from "./stated.ts";

/** A worker takes a thousand lines at once: so many more below are another batch. */
export const inBatchesOfTheirOwn = (file: string, from: number): string => {
  const lines = file.split("\n");
  return [...lines.slice(0, from), ...Array<string>(1_000).fill(""), ...lines.slice(from)].join("\n");
};

type Refunds = readonly [string, string];
type Equal = Readonly<{ lines: readonly Stated[]; plain: Refunds; half: Refunds; sent: Refunds }>;

/**
 * Two equal refunds of each of three payments by Upay, which gives refunds no number, and a statement's lines of them: one of each
 * payment, then the other. Of `half` the wallet has told the number of the second; `sent` were sent by hand, and nobody has said
 * that they came.
 */
export async function equalRefunds(shop: TestShop, of: string): Promise<Equal> {
  const at = dhaka(of, "10:00:00");
  const orderId = await anOrderToHangOn(shop);
  const wish = { minor: 90_000n, at };
  const [first, second, third] = await takenBy(shop, { orderId, wallet: "upay" }, [wish, wish, wish]);
  if (!first || !second || !third) throw new Error("three were taken");
  const back = { minor: 20_000n, at };
  const name = (nth: number): string => `UBACK${nth}OF${of.slice(-2)}`;
  const given = (taken: Taken, trx: string | null) => givenBack(shop, { ...back, taken, trx });
  const byHand = () => sentByHand(shop, { ...third, ...back });
  const refund = (taken: Taken, nth: number): Stated =>
    statedOf(taken, { ...back, trx: name(nth), type: "Refund", original: taken.trx });
  return {
    plain: [await given(first, null), await given(first, null)],
    half: [await given(second, null), await given(second, name(4))],
    sent: [await byHand(), await byHand()],
    lines: [
      ...[statedOf(first), statedOf(second), statedOf(third)],
      ...[refund(first, 1), refund(second, 3), refund(third, 5)],
      ...[refund(first, 2), refund(second, 4), refund(third, 6)],
    ],
  };
}
