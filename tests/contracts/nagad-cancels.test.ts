import { afterEach, describe, expect, it } from "vitest";
import { type HandMade, inside, type Json, openByHand, stamp } from "./nagad-by-hand.ts";
import { merchantId } from "./nagad-provider.ts";

let nagad: HandMade;
afterEach(() => nagad.close());
const open = async (...settings: Parameters<typeof openByHand>) => {
  nagad = await openByHand(...settings);
  return nagad.remote;
};

describe("giving back", () => {
  const day = () => stamp().slice(0, 8);
  const refund = (query: string, more: Json = {}) => {
    const sums = { originalRequestDate: day(), originalAmount: "1500.00", cancelAmount: "500.00" };
    const message = { merchantId, ...sums, referenceNo: "R1", referenceMessage: "m", ...more };
    return nagad.post(`/purchase/cancel?${query}`, message, { field: "sensitiveDataCancelRequest" });
  };
  async function paid(orderId: string): Promise<string> {
    const reference = await nagad.ready(orderId);
    await nagad.remote.act(reference, "approve", { deliver: false });
    return reference;
  }

  it("finds the payment by either name, and by both only where they fit", async () => {
    await open();
    const one = await paid("ORD77A1");
    await paid("ORD77A2");
    const queries = [
      `paymentRefId=${encodeURIComponent(one)}`,
      "orderId=ORD77A1",
      `orderId=ORD77A1&paymentRefId=${encodeURIComponent(one)}`,
    ];
    for (const [place, query] of queries.entries())
      expect(inside(await refund(query, { referenceNo: `R${place}`, orderId: "ORD77A1" }))).toMatchObject({
        cancelAmount: "500.00",
      });
    const mixed = `orderId=ORD77A2&paymentRefId=${encodeURIComponent(one)}`;
    expect(await refund(mixed)).toMatchObject({ status: 400, body: { reason: "INVALID_REFERENCE_ID" } });
    expect(await nagad.verify(one)).toMatchObject({
      status: "Cancelled",
      cancelIssuerRefNo: expect.any(String),
    });
  });

  it("answers a name that comes again as it did the first time, and moves nothing", async () => {
    const remote = await open();
    await paid("ORD77A1");
    const first = inside(await refund("orderId=ORD77A1"));
    inside(await refund("orderId=ORD77A1", { referenceNo: "R2" }));
    expect(inside(await refund("orderId=ORD77A1", { cancelAmount: "900.00" }))).toEqual(first);
    expect((await remote.ledger()).refundedMinor).toBe("100000");
    await remote.change({ repeatedReference: "refused" });
    expect((await refund("orderId=ORD77A1")).body).toMatchObject({ reason: "DUPLICATE_REFERENCE_NO" });
  });

  it("calls it a cancel on the Dhaka day of the payment, and a refund after", async () => {
    const remote = await open({ strictness: "strict" });
    await remote.change({ strictness: "lenient" });
    await paid("ORD77A1");
    expect(inside(await refund("orderId=ORD77A1"))).toMatchObject({ status: "PartialCancelled" });
    await remote.advance("24h");
    expect(inside(await refund("orderId=ORD77A1", { referenceNo: "R2" }))).toMatchObject({
      status: "PartialRefunded",
    });
    expect(inside(await refund("orderId=ORD77A1", { referenceNo: "R3" }))).toMatchObject({
      status: "Refunded",
    });
  });

  it("refuses another day than the payment's, another sum, and more than is left", async () => {
    const remote = await open({ strictness: "lenient" });
    await paid("ORD77A1");
    for (const more of [
      { originalRequestDate: "20250101" },
      { originalAmount: "1501.00" },
      { cancelAmount: "1500.01" },
      { cancelAmount: "0" },
    ])
      expect((await refund("orderId=ORD77A1", more)).status, JSON.stringify(more)).toBe(400);
    expect((await remote.ledger()).refundedMinor).toBe("0");
  });
});
