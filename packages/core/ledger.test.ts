import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  accountIn,
  accounts,
  commissionOn,
  j1,
  j3,
  j6,
  j6r,
  j8,
  j8c,
  journal,
  type Journal,
  wholeTaka,
} from "./ledger.ts";
import { j15, j15b } from "./ledger-unowed.ts";
import { bdt } from "./money.ts";

const balanceOf = (journals: readonly (Journal | null)[], account: string): bigint =>
  journals
    .flatMap((each) => each?.lines ?? [])
    .filter((line) => line.account === account)
    .reduce((sum, { side, amount }) => sum + (side === "D" ? amount : -amount), 0n);

const taka = fc.bigInt({ min: 1n, max: 10_000_000n });
const bp = fc.bigInt({ min: 0n, max: 3000n });
const sale = { orderId: "ord_1", subOrderId: "sub_1", vendorId: "ven_1" };

describe("a journal", () => {
  it("does not exist when nothing moved", () => {
    expect(journal("J1c", "o", "o", [{ account: "L:VOUCHER", side: "D", amount: 0n }])).toBeNull();
  });
  it("is refused when it does not balance", () => {
    expect(() =>
      journal("J1", "a", "o", [
        { account: "A:BANK", side: "D", amount: 2n },
        { account: "L:UNALLOC", side: "C", amount: 1n },
      ]),
    ).toThrow("ledger.unbalanced");
  });
  it("is refused when an amount is negative", () => {
    expect(() =>
      journal("J1", "a", "o", [
        { account: "A:BANK", side: "D", amount: -1n },
        { account: "L:UNALLOC", side: "C", amount: -1n },
      ]),
    ).toThrow("ledger.unbalanced");
  });
});

test("the worked example of a two-vendor wallet order: what the vendor, the platform and the state receive", () => {
  expect(commissionOn(149_900n, { commissionBp: 800n, vatBp: 1500n })).toEqual({
    commission: 11_992n,
    vat: 1_799n,
  });
  expect(commissionOn(33_335n, { commissionBp: 1250n, vatBp: 1500n })).toEqual({
    commission: 4_167n,
    vat: 625n,
  });
  const delivered = j3({ ...sale, goods: 149_900n, delivery: 6_000n, commissionBp: 800n, vatBp: 1500n });
  expect(balanceOf([delivered], accounts.vendorPending("ven_1"))).toBe(-136_109n);
});

test("an order's escrow is empty once it is delivered, whatever its prices and rates", () => {
  fc.assert(
    fc.property(taka, taka, bp, bp, (goods, delivery, commissionBp, vatBp) => {
      const books = [
        j1({ orderId: "ord_1", attemptId: "pay_1", gateway: "bkash", captured: goods + delivery }),
        j3({ ...sale, goods, delivery, commissionBp, vatBp }),
      ];
      expect(balanceOf(books, accounts.escrow("ord_1"))).toBe(0n);
      expect(balanceOf(books, accounts.gateway("bkash"))).toBe(goods + delivery);
    }),
  );
});

test("cash at the door is whole taka and the rest, at most 50 poisha, is rounding", () => {
  fc.assert(
    fc.property(taka, (due) => {
      const books = [j6({ ...sale, courier: "ven_1", due }), j6r({ ...sale, courier: "ven_1", due })];
      expect(balanceOf(books, accounts.courierCash("ven_1"))).toBe(wholeTaka(due));
      const rounding = balanceOf(books, accounts.rounding);
      expect(rounding >= -50n && rounding <= 50n).toBe(true);
      expect(wholeTaka(due) % 100n).toBe(0n);
      expect(balanceOf(books, accounts.escrow("ord_1"))).toBe(-due);
    }),
  );
});

test("money refunded leaves nothing behind: not in escrow, not in transit, not at the gateway", () => {
  fc.assert(
    fc.property(taka, (cash) => {
      const refund = { refundId: "ref_1", orderId: "ord_1" };
      const paidBack = [
        j1({ orderId: "ord_1", attemptId: "pay_1", gateway: "bkash", captured: cash }),
        j8({ ...refund, cash }),
        j8c({ ...refund, homeKey: refund.refundId, cash: bdt(cash), from: accounts.gateway("bkash") }),
      ];
      const orphan = [
        j15({ orderId: "ord_1", attemptId: "pay_2", gateway: "bkash", captured: bdt(cash) }),
        j15b({ ...refund, cash: bdt(cash) }),
        j8c({ ...refund, homeKey: refund.refundId, cash: bdt(cash), from: accounts.gateway("bkash") }),
      ];
      const dollars = { currency: "USD", minor: cash };
      const foreign = [
        j15({ orderId: "ord_1", attemptId: "pay_2", gateway: "bkash", captured: dollars }),
        j15b({ ...refund, cash: dollars }),
        j8c({
          ...refund,
          homeKey: refund.refundId,
          cash: dollars,
          from: accountIn("USD", accounts.gateway("bkash")),
        }),
      ];
      for (const books of [paidBack, orphan, foreign])
        for (const account of new Set(books.flatMap((each) => each?.lines.map((line) => line.account) ?? [])))
          expect(balanceOf(books, account)).toBe(0n);
    }),
  );
});
