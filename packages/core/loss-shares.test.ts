import fc from "fast-check";
import { expect, it } from "vitest";
import type { Journal } from "./ledger.ts";
import { j12c } from "./ledger-disputes.ts";
import { lossShares, reversed } from "./refund-shares.ts";

/** A part of an order as it stands when its payment is in dispute. */
const part = fc.record({
  goods: fc.bigInt({ min: 1n, max: 10n ** 8n }),
  delivery: fc.bigInt({ min: 0n, max: 20_000n }),
  /** In hundredths: of the goods that went back before, and of the rest by what was paid otherwise. */
  back: fc.bigInt({ min: 0n, max: 100n }),
  otherwise: fc.bigInt({ min: 0n, max: 100n }),
  commissionBp: fc.bigInt({ min: 0n, max: 3_000n }),
  vatBp: fc.bigInt({ min: 0n, max: 2_000n }),
  payable: fc.bigInt({ min: 0n, max: 10n ** 8n }),
  borne: fc.constantFrom("market", "undelivered", "pending", "payable"),
});
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never;

const stakeOf = ({ goods, delivery, back, otherwise }: Part) => {
  const goodsLeft = goods - (goods * back) / 100n;
  return { goodsLeft, left: ((goodsLeft + delivery) * (100n - otherwise)) / 100n };
};

const net = (posted: Journal | null, of: RegExp): bigint =>
  (posted?.lines ?? [])
    .filter(({ account }) => of.test(account))
    .reduce((sum, { side, amount }) => sum + (side === "D" ? amount : -amount), 0n);

function lost(
  each: Part,
  index: number,
  share: Readonly<{ goods: bigint; delivery: bigint }>,
): Journal | null {
  const done = (each.goods * each.back) / 100n;
  const at = { disputeId: "dsp_1", orderId: "ord_1", gateway: "bkash", subOrderId: `sub_${index}` };
  const vendor = reversed(share.goods, done, each);
  const from = each.borne === "pending" ? "pending" : { payable: each.payable };
  const borne =
    each.borne === "market" || each.borne === "undelivered" ? each.borne : ({ ...vendor, from } as const);
  return j12c({ ...at, vendorId: `v${index}`, ...share }, borne);
}

it("a lost dispute is shared out to the poisha, whatever the parts, what went back before and who bears it", () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.bigInt({ min: 1n, max: 1_000n }),
      (parts, promille) => {
        const stakes = parts.map(stakeOf);
        const whole = stakes.reduce((sum, { left }) => sum + left, 0n);
        const amount = (whole * promille) / 1_000n;
        const shares = lossShares(amount, stakes);
        expect(shares.reduce((sum, { goods, delivery }) => sum + goods + delivery, 0n)).toBe(amount);
        for (const [index, { goods, delivery }] of shares.entries()) {
          const { left, goodsLeft } = stakes[index] ?? { left: 0n, goodsLeft: 0n };
          expect(goods >= 0n && delivery >= 0n && goods <= goodsLeft && goods + delivery <= left).toBe(true);
        }
        const books = parts.map((each, index) =>
          lost(each, index, shares[index] ?? { goods: 0n, delivery: 0n }),
        );
        expect(books.reduce((sum, each) => sum + net(each, /^A:DISPUTE:bkash$/), 0n)).toBe(-amount);
        // What one part's vendor bears never touches another's, nor what the market or the escrow bears.
        for (const [index, posted] of books.entries()) {
          expect(net(posted, /^/)).toBe(0n);
          const strangers = new RegExp(`:v(?!${index}$)`, "u");
          expect((posted?.lines ?? []).filter(({ account }) => strangers.test(account))).toEqual([]);
          const isVendors = ["pending", "payable"].includes(parts[index]?.borne ?? "");
          expect(isVendors ? 0n : net(posted, /:v\d$/)).toBe(0n);
        }
      },
    ),
  );
});

it("in the order of the parts equal shares leave the odd poisha to the first", () => {
  const stake = { left: 100n, goodsLeft: 90n };
  expect(lossShares(101n, [stake, stake])).toEqual([
    { goods: 51n, delivery: 0n },
    { goods: 50n, delivery: 0n },
  ]);
  expect(lossShares(200n, [stake, stake])).toEqual([
    { goods: 90n, delivery: 10n },
    { goods: 90n, delivery: 10n },
  ]);
});
