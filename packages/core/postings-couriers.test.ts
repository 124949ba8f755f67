import { expect, test } from "vitest";
import type { Journal } from "./ledger.ts";
import { j3bLeg, j3bLess, j7aReceived, j7aSetOff, j7c, j7Row, j7x } from "./ledger-couriers.ts";
import { j7xClaimed, j7xFreed } from "./ledger-claims.ts";
import { j11, j11b, j11bBack, j11c, j18, j18Found, j18Paid, j18Short } from "./ledger-couriers.ts";

/** `J18 ccl_1 of ord_1: D A:CLAIM:redx 5, C L:V_PAYABLE:ven_1 5`, as one reads it aloud. */
const said = (posted: Journal | null): string => {
  if (!posted) return "nothing";
  const lines = posted.lines.map(({ side, account, amount }) => `${side} ${account} ${amount}`);
  return `${posted.eventType} ${posted.eventKey} of ${posted.orderId ?? "no order"}: ${lines.join(", ")}`;
};

const leg = { orderId: "ord_1", courier: "pathao", consignmentId: "cns_1", isReturn: false, charge: 8_265n };
const row = { orderId: "ord_1", courier: "pathao", key: "f:1" };
const odd = { ...row, over: 0n, short: 0n, claims: false, charged: 0n };
const sum = { key: "s_1", courier: "redx", amount: 105_235n };
const home = { consignmentId: "cns_1", orderId: "ord_1" };
const penalty = { ...home, nth: 1, vendorId: "ven_1", penalty: 4_000n, vat: 600n };
const lost = { claimId: "ccl_1", orderId: "ord_1", courier: "redx", vendorId: "ven_1", amount: 9_000n };
const unpaid = { paid: 0n, written: 0n };

test.each([
  [
    j3bLeg({ ...leg, leg: "delivery" }),
    "J3b cns_1:delivery of ord_1: D E:COURIER 8265, C L:COURIER_PAY:pathao 8265",
  ],
  [
    j3bLeg({ ...leg, leg: "rto", isReturn: true }),
    "J3b cns_1:rto of ord_1: D E:RTO 8265, C L:COURIER_PAY:pathao 8265",
  ],
  [
    j3bLess({ ...leg, leg: "statement:f:1", charge: 265n }),
    "J3b cns_1:statement:f:1 of ord_1: D L:COURIER_PAY:pathao 265, C E:COURIER 265",
  ],
  [
    j7Row({ ...row, cash: 126_500n, charge: 8_265n }),
    "J7 f:1 of ord_1: D A:COD_IT:pathao 118235, D L:COURIER_PAY:pathao 8265, C A:COD:pathao 126500",
  ],
  [
    j7Row({ ...row, cash: 5_000n, charge: 7_000n }),
    "J7b f:1 of ord_1: D L:COURIER_PAY:pathao 7000, C A:COD:pathao 5000, C A:COD_IT:pathao 2000",
  ],
  [j7Row({ ...row, cash: 0n, charge: 0n }), "nothing"],
  [j7x({ ...odd, over: 500n }), "J7x f:1 of ord_1: D A:COD_IT:pathao 500, C X:SUSPENSE 500"],
  [j7x({ ...odd, short: 500n, claims: true }), "J7x f:1 of ord_1: D A:CLAIM:pathao 500, C A:COD:pathao 500"],
  [j7x({ ...odd, short: 500n }), "J7x f:1 of ord_1: D X:SUSPENSE 500, C A:COD:pathao 500"],
  [j7x({ ...odd, charged: 70n }), "J7x f:1 of ord_1: D X:SUSPENSE 70, C A:COD_IT:pathao 70"],
  [j7x({ ...odd, charged: -70n }), "J7x f:1 of ord_1: D A:COD_IT:pathao 70, C X:SUSPENSE 70"],
  [
    j7xClaimed({ key: "ccl_1", orderId: "ord_1", courier: "pathao", amount: 500n }),
    "J7x ccl_1 of ord_1: D A:CLAIM:pathao 500, C A:COD:pathao 500",
  ],
  [
    j7xFreed({ key: "ccl_1:undone", orderId: "ord_1", courier: "pathao", amount: 500n }),
    "J7x ccl_1:undone of ord_1: D A:COD:pathao 500, C A:CLAIM:pathao 500",
  ],
  [j7aReceived(sum), "J7a s_1 of no order: D A:COD_IT:redx 105235, C L:COURIER_ADV:redx 105235"],
  [
    j7aSetOff({ ...sum, cash: sum.amount }),
    "J7a s_1:set-off of no order: D L:COURIER_ADV:redx 105235, C A:COD:redx 105235",
  ],
  [
    j7aSetOff({ ...sum, cash: 5_235n, orderId: "ord_1" }),
    "J7a s_1:set-off of ord_1: D L:COURIER_ADV:redx 105235, C A:COD:redx 5235, C A:COD_IT:redx 100000",
  ],
  [j7c(sum), "J7c s_1 of no order: D A:BANK 105235, C A:COD_IT:redx 105235"],
  [
    j11({ ...home, voucher: 300n, points: 200n }),
    "J11 cns_1 of ord_1: D L:ESCROW:ord_1 500, C L:VOUCHER 300, C L:POINTS 200",
  ],
  [j11({ ...home, voucher: 0n, points: 0n }), "nothing"],
  [
    j11b({ ...penalty, payable: 10_000n }),
    "J11b cns_1 of ord_1: D L:V_PAYABLE:ven_1 4600, C R:PENALTY 4000, C L:VAT_OUT 600",
  ],
  [
    j11b({ ...penalty, payable: 1_000n }),
    "J11b cns_1 of ord_1: D L:V_PAYABLE:ven_1 1000, D A:VENDOR_RECV:ven_1 3600, C R:PENALTY 4000, C L:VAT_OUT 600",
  ],
  [
    j11bBack({ key: "cns_1", orderId: "ord_1", vendorId: "ven_1", penalty: 4_000n, vat: 600n }),
    "J11b cns_1:back of ord_1: D R:PENALTY 4000, D L:VAT_OUT 600, C L:V_PAYABLE:ven_1 4600",
  ],
  [
    j11b({ ...penalty, nth: 2, payable: 10_000n }),
    "J11b cns_1:2 of ord_1: D L:V_PAYABLE:ven_1 4600, C R:PENALTY 4000, C L:VAT_OUT 600",
  ],
  [j11c({ ...home, delivery: 6_000n }), "J11c cns_1 of ord_1: D L:ESCROW:ord_1 6000, C R:SHIPPING 6000"],
  [j18(lost), "J18 ccl_1 of ord_1: D A:CLAIM:redx 9000, C L:V_PAYABLE:ven_1 9000"],
  [
    j18Found({ ...lost, ...unpaid, payable: 20_000n }),
    "J18 ccl_1:found of ord_1: D L:V_PAYABLE:ven_1 9000, C A:CLAIM:redx 9000",
  ],
  [
    j18Found({ ...lost, ...unpaid, payable: 2_000n }),
    "J18 ccl_1:found of ord_1: D L:V_PAYABLE:ven_1 2000, D A:VENDOR_RECV:ven_1 7000, C A:CLAIM:redx 9000",
  ],
  [
    j18Found({ ...lost, payable: 20_000n, paid: 4_000n, written: 3_000n }),
    "J18 ccl_1:found of ord_1: D L:V_PAYABLE:ven_1 9000, C A:CLAIM:redx 2000, C L:COURIER_PAY:redx 4000, C E:COURIER 3000",
  ],
  [j18Paid({ ...sum, to: "bank" }), "J18 s_1 of no order: D A:BANK 105235, C A:CLAIM:redx 105235"],
  [
    j18Paid({ ...sum, to: "statement" }),
    "J18 s_1 of no order: D A:COD_IT:redx 105235, C A:CLAIM:redx 105235",
  ],
  [j18Short(sum), "J18 s_1:short of no order: D E:COURIER 105235, C A:CLAIM:redx 105235"],
])("a row of the couriers' posting table stands line by line", (posted, expected) => {
  expect(said(posted)).toBe(expected);
});
