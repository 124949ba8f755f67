import { describe, expect, it } from "vitest";
import { j12a, j12b, j12c, j12r } from "./ledger-disputes.ts";
import { reversed } from "./refund-shares.ts";

const dispute = { disputeId: "dsp_1", orderId: "ord_1", gateway: "bkash" };
const share = { ...dispute, subOrderId: "sub_1", vendorId: "v1", goods: 49_900n, delivery: 6_000n };

describe("a payment that its wallet disputes", () => {
  it("is withheld from the account that held it", () => {
    expect(j12a({ ...dispute, amount: 55_900n, from: "A:GW:bkash" })).toEqual({
      ...{ eventType: "J12a", eventKey: "dsp_1", orderId: "ord_1" },
      lines: [
        { account: "A:DISPUTE:bkash", side: "D", amount: 55_900n },
        { account: "A:GW:bkash", side: "C", amount: 55_900n },
      ],
    });
  });

  it("comes back where the wallet puts it when it was won", () => {
    expect(j12b({ ...dispute, amount: 55_900n, to: "A:BANK" })).toEqual({
      ...{ eventType: "J12b", eventKey: "dsp_1", orderId: "ord_1" },
      lines: [
        { account: "A:BANK", side: "D", amount: 55_900n },
        { account: "A:DISPUTE:bkash", side: "C", amount: 55_900n },
      ],
    });
  });

  const lost = { eventType: "J12c", eventKey: "sub_1:dsp_1", orderId: "ord_1" };
  const withheld = { account: "A:DISPUTE:bkash", side: "C", amount: 55_900n };
  it.each(["market", "undelivered"] as const)("is lost by whoever bears it: %s", (borne) => {
    const account = borne === "market" ? "E:DISPUTE_LOSS" : "L:ESCROW:ord_1";
    expect(j12c(share, borne)).toEqual({
      ...lost,
      lines: [{ account, side: "D", amount: 55_900n }, withheld],
    });
  });

  it("comes out of escrow for the market, which bore it, when its parcel went unsold", () => {
    expect(j12r(share)).toEqual({
      ...{ eventType: "J12r", eventKey: "sub_1:dsp_1", orderId: "ord_1" },
      lines: [
        { account: "L:ESCROW:ord_1", side: "D", amount: 55_900n },
        { account: "E:DISPUTE_LOSS", side: "C", amount: 55_900n },
      ],
    });
  });

  it("takes from the vendor what he earned by it, with our commission, its VAT and the delivery", () => {
    const back = reversed(49_900n, 0n, { commissionBp: 800n, vatBp: 1_500n });
    expect(j12c(share, { ...back, from: { payable: 12_000n } })).toEqual({
      ...lost,
      lines: [
        { account: "L:V_PAYABLE:v1", side: "D", amount: 12_000n },
        { account: "A:VENDOR_RECV:v1", side: "D", amount: 33_309n },
        { account: "R:COMMISSION", side: "D", amount: 3_992n },
        { account: "L:VAT_OUT", side: "D", amount: 599n },
        { account: "R:SHIPPING", side: "D", amount: 6_000n },
        withheld,
      ],
    });
  });
});
