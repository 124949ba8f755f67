import { expect, it } from "vitest";
import { j2, j20Cleared } from "./suspense.ts";

it("what was lacking leaves suspense for where it belongs, and what was too much comes from there", () => {
  const cleared = { eventType: "J20", eventKey: "dif_1", orderId: null };
  expect(j20Cleared({ eventKey: "dif_1", suspense: 250n, to: "E:GW_FEE" })).toEqual({
    ...cleared,
    lines: [
      { account: "E:GW_FEE", side: "D", amount: 250n },
      { account: "X:SUSPENSE", side: "C", amount: 250n },
    ],
  });
  expect(j20Cleared({ eventKey: "dif_1", suspense: -250n, to: "A:BANK" })).toEqual({
    ...cleared,
    lines: [
      { account: "X:SUSPENSE", side: "D", amount: 250n },
      { account: "A:BANK", side: "C", amount: 250n },
    ],
  });
  expect(j20Cleared({ eventKey: "dif_1", suspense: 0n, to: "A:BANK" })).toBeNull();
});

it("a wallet that pays out keeps its fee, and owes nothing of the payment any more", () => {
  const settled = { orderId: "ord_1", eventKey: "stm_1:4", gateway: "nagad", captured: 164_735n };
  const journal = { eventType: "J2", eventKey: "stm_1:4", orderId: "ord_1" };
  expect(j2({ ...settled, fee: 2_471n })).toEqual({
    ...journal,
    lines: [
      { account: "A:BANK", side: "D", amount: 162_264n },
      { account: "E:GW_FEE", side: "D", amount: 2_471n },
      { account: "A:GW:nagad", side: "C", amount: 164_735n },
    ],
  });
  expect(j2({ ...settled, fee: 0n })?.lines).toEqual([
    { account: "A:BANK", side: "D", amount: 164_735n },
    { account: "A:GW:nagad", side: "C", amount: 164_735n },
  ]);
});
