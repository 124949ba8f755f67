import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { accountCurrency, accounts, journal, type Journal, wholeTaka } from "./ledger.ts";
import { j1, j1c, j3, j3b, j4, j6, j6r, j8, j8c } from "./ledger.ts";
import { j7Charge, j7HandIn, j7SetOff } from "./ledger-own-delivery.ts";
import { j15, j15b, j15r } from "./ledger-unowed.ts";
import { bdt } from "./money.ts";

/** `J1 pay_1 of ord_1: D A:GW:bkash 5, C L:ESCROW:ord_1 5`, as one reads it aloud. */
const said = (posted: Journal | null): string => {
  if (!posted) return "nothing";
  const lines = posted.lines.map(({ side, account, amount }) => `${side} ${account} ${amount}`);
  return `${posted.eventType} ${posted.eventKey} of ${posted.orderId ?? "no order"}: ${lines.join(", ")}`;
};

const order = { orderId: "ord_1" };
const part = { ...order, subOrderId: "sub_1", vendorId: "ven_1", courier: "pathao" };
const refund = { ...order, refundId: "ref_1" };
const dollars = { currency: "USD", minor: 3n };
const funding = { promotion: 10_000n, voucher: 20_000n, points: 500n };

test.each([
  [
    j1({ ...order, attemptId: "pay_1", gateway: "bkash", captured: 164_735n, funding }),
    "J1 pay_1 of ord_1: D A:GW:bkash 164735, D L:VOUCHER 20000, D L:POINTS 500, D E:PROMO 10000, C L:ESCROW:ord_1 195235",
  ],
  [
    j1({ ...order, attemptId: "pay_1", gateway: "upay", captured: 5n }),
    "J1 pay_1 of ord_1: D A:GW:upay 5, C L:ESCROW:ord_1 5",
  ],
  [
    j1c({ ...order, voucher: 300n, points: 1_500n }),
    "J1c ord_1 of ord_1: D L:VOUCHER 300, D L:POINTS 1500, C L:ESCROW:ord_1 1800",
  ],
  [j1c({ ...order, voucher: 0n, points: 0n }), "nothing"],
  [
    j3({ ...part, goods: 149_900n, delivery: 6_000n, commissionBp: 800n, vatBp: 1500n }),
    "J3 sub_1 of ord_1: D L:ESCROW:ord_1 155900, C L:V_PENDING:ven_1 136109, C R:COMMISSION 11992, C L:VAT_OUT 1799, C R:SHIPPING 6000",
  ],
  [
    j3b({ ...part, charge: 7_000n }),
    "J3b sub_1:delivery of ord_1: D E:COURIER 7000, C L:COURIER_PAY:pathao 7000",
  ],
  [
    j4({ ...part, earning: 136_109n }),
    "J4 sub_1 of ord_1: D L:V_PENDING:ven_1 136109, C L:V_PAYABLE:ven_1 136109",
  ],
  [
    j4({ ...part, earning: 136_109n, carriage: 6_000n }),
    "J4 sub_1 of ord_1: D L:V_PENDING:ven_1 136109, D L:COURIER_PAY:ven_1 6000, C L:V_PAYABLE:ven_1 142109",
  ],
  [j6({ ...part, due: 126_540n }), "J6 sub_1 of ord_1: D A:COD:pathao 126540, C L:ESCROW:ord_1 126540"],
  [j6r({ ...part, due: 126_540n }), "J6r sub_1 of ord_1: D E:ROUNDING 40, C A:COD:pathao 40"],
  [j6r({ ...part, due: 126_560n }), "J6r sub_1 of ord_1: D A:COD:pathao 40, C E:ROUNDING 40"],
  [j6r({ ...part, due: 126_500n }), "nothing"],
  [
    j7Charge({ ...part, amount: 8_265n }),
    "J7 sub_1:charge of ord_1: D L:COURIER_PAY:pathao 8265, C A:COD:pathao 8265",
  ],
  [
    j7HandIn({ key: "han_1", courier: "ven_1", amount: 9n }),
    "J7 han_1 of no order: D A:BANK 9, C A:COD:ven_1 9",
  ],
  [
    j7SetOff({ ...part, key: part.subOrderId, amount: 45_000n }),
    "J7 sub_1:set-off of ord_1: D L:V_PAYABLE:ven_1 45000, C A:COD:ven_1 45000",
  ],
  [
    j8({ ...refund, cash: 42_104n, funding: { promotion: 2_556n, voucher: 5_112n, points: 128n } }),
    "J8 ref_1 of ord_1: D L:ESCROW:ord_1 49900, C L:REFUND_IT 42104, C E:PROMO 2556, C L:VOUCHER 5112, C L:POINTS 128",
  ],
  [j8({ ...refund, cash: 7n }), "J8 ref_1 of ord_1: D L:ESCROW:ord_1 7, C L:REFUND_IT 7"],
  [
    j8c({ ...refund, homeKey: "ref_1", cash: bdt(7n), from: accounts.bank }),
    "J8c ref_1 of ord_1: D L:REFUND_IT 7, C A:BANK 7",
  ],
  [
    j15({ ...order, attemptId: "pay_2", gateway: "nagad", captured: bdt(3n) }),
    "J15 pay_2 of ord_1: D A:GW:nagad 3, C L:UNALLOC 3",
  ],
  [j15b({ ...refund, cash: bdt(3n) }), "J15b ref_1 of ord_1: D L:UNALLOC 3, C L:REFUND_IT 3"],
  [
    j15({ ...order, attemptId: "pay_2", gateway: "upay", captured: dollars }),
    "J15 pay_2 of ord_1: D A:GW@USD:upay 3, C L:UNALLOC@USD 3",
  ],
  [j15b({ ...refund, cash: dollars }), "J15b ref_1 of ord_1: D L:UNALLOC@USD 3, C L:REFUND_IT@USD 3"],
  [
    j8c({ ...refund, homeKey: "ref_1", cash: dollars, from: "A:GW@USD:upay" }),
    "J8c ref_1 of ord_1: D L:REFUND_IT@USD 3, C A:GW@USD:upay 3",
  ],
  [
    j15({ ...order, attemptId: "pay_2", gateway: "nagad", captured: bdt(3n), isShown: true }),
    "J15 pay_2:shown of ord_1: D A:GW:nagad 3, C L:UNALLOC 3",
  ],
  [
    j15r({ ...order, attemptId: "pay_2", gateway: "nagad", captured: 3n }),
    "J15r pay_2:disproved of ord_1: D L:REFUND_IT 3, C L:UNALLOC 3, D L:UNALLOC 3, C A:GW:nagad 3",
  ],
])("a row of the posting table stands line by line", (posted, expected) => {
  expect(said(posted)).toBe(expected);
});

test("an account's name tells its currency", () => {
  const named = ["A:GW:bkash", "A:GW@USD:bkash", "L:UNALLOC@EUR", "L:ESCROW:ord_1"].map(accountCurrency);
  expect(named).toEqual(["BDT", "USD", "EUR", "BDT"]);
});

describe("a journal", () => {
  const line = (account: string, side: "D" | "C", amount: bigint) => ({ account, side, amount });

  it("leaves out lines of nothing and keeps the others in their order", () => {
    const lines = [line("A:BANK", "D", 5n), line("L:VOUCHER", "D", 0n), line("L:UNALLOC", "C", 5n)];
    expect(said(journal("J19", "k", null, lines))).toBe("J19 k of no order: D A:BANK 5, C L:UNALLOC 5");
  });

  it.each([
    ["one line alone", [line("A:BANK", "D", 5n)]],
    ["debits alone", [line("A:BANK", "D", 5n), line("L:UNALLOC", "D", 5n)]],
    [
      "a negative line among others",
      [line("A:BANK", "D", 5n), line("E:PROMO", "D", -2n), line("L:UNALLOC", "C", 3n)],
    ],
    ["dollars against taka", [line("L:UNALLOC@USD", "D", 5n), line("L:REFUND_IT", "C", 5n)]],
    [
      "dollars in a wallet against what it owes in euro",
      [line("A:GW@USD:upay", "D", 5n), line("L:UNALLOC@EUR", "C", 5n)],
    ],
    ["credits above debits", [line("A:BANK", "D", 5n), line("L:UNALLOC", "C", 6n)]],
  ])("is refused for %s, and says which event it was", (_, lines) => {
    expect(() => journal("J15", "pay_9", "ord_1", lines)).toThrow(
      expect.objectContaining({ code: "ledger.unbalanced", params: { eventType: "J15", eventKey: "pay_9" } }),
    );
  });
});

test("every journal of any amounts is balanced, of positive lines, and dated by one event", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 10n });
  fc.assert(
    fc.property(amount, amount, amount, amount, (cash, promotion, voucher, points) => {
      const means = { promotion, voucher, points };
      for (const posted of [
        j1({ ...order, attemptId: "pay_1", gateway: "rocket", captured: cash, funding: means }),
        j8({ ...refund, cash, funding: means }),
        j6r({ ...part, due: cash }),
      ]) {
        const lines = posted?.lines ?? [];
        const net = lines.reduce((sum, { side, amount: each }) => sum + (side === "D" ? each : -each), 0n);
        expect(net).toBe(0n);
        expect(lines.every((each) => each.amount > 0n)).toBe(true);
      }
    }),
  );
});

test("whole taka are the nearest, and half a taka goes up", () => {
  expect([0n, 49n, 50n, 99n, 149n, 150n].map(wholeTaka)).toEqual([0n, 0n, 100n, 100n, 100n, 200n]);
});
