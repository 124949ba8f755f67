import { afterEach, describe, expect, it } from "vitest";
import { type HandMade, inside, type Json, openByHand, stamp } from "./nagad-by-hand.ts";
import { merchantId } from "./nagad-provider.ts";

let nagad: HandMade;
afterEach(() => nagad.close());
const open = async (...settings: Parameters<typeof openByHand>) => {
  nagad = await openByHand(...settings);
  return nagad.remote;
};
const refund = (orderId: string, more: Json) => {
  const sums = {
    originalRequestDate: stamp().slice(0, 8),
    originalAmount: "1500.00",
    cancelAmount: "100.00",
  };
  const message = { merchantId, ...sums, referenceMessage: "m", ...more };
  return nagad.post(`/purchase/cancel?orderId=${orderId}`, message, { field: "sensitiveDataCancelRequest" });
};

describe("what Nagad does not publish", () => {
  it("is how a reason and a way of coming back are called", async () => {
    const remote = await open();
    await remote.change({ reasons: { DUPLICATE_ORDER_ID: "12_005" }, statusCodes: { cancelled: "99_1" } });
    const back = async (orderId: string, what: "cancel" | "insufficient") => {
      const { callbackUrl } = await remote.act(await nagad.ready(orderId), what, { deliver: false });
      return new URL(callbackUrl ?? "").searchParams.get("status_code");
    };
    expect([await back("ORD77A1", "cancel"), await back("ORD77A2", "insufficient")]).toEqual([
      "99_1",
      "20_0003_001",
    ]);
    expect((await nagad.begin("ORD77A1")).body).toMatchObject({ reason: "12_005" });
    expect((await nagad.begin("ORD-77")).body).toMatchObject({ reason: "INVALID_ORDER_ID" });
  });

  it("is what an order id may be where it is strict, and how a time is written", async () => {
    const said = { headers: { "x-km-ip-v4": "103.4.145.2", "x-km-api-version": "v-0.2.0" } };
    const remote = await open({ strictness: "strict", orderIdPattern: "^[A-Z]{3}[0-9]{18,22}$" });
    expect((await nagad.begin("ORD77A1", said)).status).toBe(400);
    expect((await nagad.begin("ORD1234567890123456789", said)).status).toBe(200);
    await remote.change({ strictness: "wire-compat" });
    const reference = await nagad.ready("ORD77A1");
    await remote.act(reference, "approve", { deliver: false });
    const shapes = {
      spaced: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.0$/,
      compact: /^\d{14}$/,
      iso: /^\d{4}-\d\d-\d\dT[\d:.]+\+0600$/,
    };
    for (const [issuerTime, shape] of Object.entries(shapes)) {
      await remote.change({ issuerTime });
      expect((await nagad.verify(reference))["issuerPaymentDateTime"]).toMatch(shape);
    }
  });

  it("is how much a cancel is told of, how often it is taken, and for how long", async () => {
    const remote = await open({ cancelAnswer: "status", maxRefunds: 1, refundWindowDays: 3 });
    for (const orderId of ["ORD77A1", "ORD77A2"])
      await remote.act(await nagad.ready(orderId), "approve", { deliver: false });
    expect(inside(await refund("ORD77A1", { referenceNo: "R1" }))).toEqual({ status: "PartialCancelled" });
    expect((await refund("ORD77A1", { referenceNo: "R2" })).status).toBe(400);
    await remote.advance("73h");
    expect((await refund("ORD77A2", { referenceNo: "R1" })).status).toBe(400);
    expect((await remote.ledger()).refundedMinor).toBe("10000");
  });
});
