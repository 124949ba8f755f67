import { createPublicKey } from "node:crypto";
import { seal, signText } from "@haat/payments/adapters/nagad/rsa.node";
import { afterEach, describe, expect, it } from "vitest";
import { type HandMade, inside, type Json, keyOf, openByHand, ours, stamp, wish } from "./nagad-by-hand.ts";
import { keys, merchantId } from "./nagad-provider.ts";

let nagad: HandMade;
afterEach(() => nagad.close());
const open = async (...settings: Parameters<typeof openByHand>) => {
  nagad = await openByHand(...settings);
  return nagad.remote;
};

describe("clients of every kind", () => {
  it("are heard with either spelling of the time, an account, a purpose and any challenge", async () => {
    await open();
    for (const [place, challenge] of ["A".repeat(40), "{3F2504E0}", 7, "c0ffee"].entries()) {
      const orderId = `ORD77A${place}`;
      const { message } = wish(orderId, { challenge });
      const outer =
        place % 2
          ? { datetime: message.datetime }
          : { dateTime: message.datetime, accountNumber: "01711000000" };
      const path = `/check-out/initialize/${merchantId}/${orderId}?purpose=ECOM_TXN`;
      expect(inside(await nagad.post(path, message, { outer }))).toMatchObject({
        paymentReferenceId: expect.any(String),
      });
    }
  });

  it("are answered with a reference that decodes as public samples do", async () => {
    await open();
    const { reference, challenge } = await nagad.begun("ORD77A1");
    const [time, ...rest] = Buffer.from(reference, "base64").toString().split(".");
    expect(time).toMatch(/^\d{13}$/);
    expect(rest).toEqual([merchantId, "ORD77A1", challenge]);
    expect(challenge).toMatch(/^[0-9a-f]{20}$/);
  });

  it("may send the reference raw or encoded, the amount as text or number, and verify without a header", async () => {
    await open();
    for (const [place, amount] of ["1500", "1500.5", 1500.25].entries()) {
      const reference = await nagad.ready(`ORD77A${place}`, { amount });
      expect(Number((await nagad.verify(reference))["amount"])).toBe(Number(amount));
      expect(await nagad.verify(encodeURIComponent(reference))).toMatchObject({ status: "Ready" });
    }
  });

  it("may name the payment in the body too, as long as it is the one of the address", async () => {
    await open();
    const { reference, challenge } = await nagad.begun("ORD77A1");
    const message = { merchantId, orderId: "ORD77A1", currencyCode: "050", amount: "1500", challenge };
    const complete = (paymentRefId: string) =>
      nagad.post(`/check-out/complete/${encodeURIComponent(reference)}`, message, {
        outer: { paymentRefId, merchantCallbackURL: "http://127.0.0.1:9/back" },
        headers: { "x-km-mc-id": merchantId },
      });
    expect(await complete("other")).toMatchObject({ status: 400, body: { reason: "INVALID_REFERENCE_ID" } });
    expect(await complete(reference)).toMatchObject({ status: 200, body: { status: "Success" } });
  });

  it("serves the address of the sandbox and that of the live one", async () => {
    await open();
    const reference = await nagad.ready("ORD77A1");
    const api = `${nagad.origin}/remote-payment-gateway-1.0/api/dfs`;
    expect((await fetch(`${api}/verify/payment/${reference}`)).status).toBe(200);
  });

  it("need their headers only where it is strict", async () => {
    await open({ strictness: "strict" });
    const said = { "x-km-ip-v4": "103.4.145.2", "x-km-api-version": "v-0.2.0" };
    expect((await nagad.begin("ORD77A1", { headers: said })).status).toBe(200);
    for (const headers of [{}, { ...said, "x-km-ip-v4": "::1" }, { ...said, "x-km-api-version": "2" }])
      expect(await nagad.begin("ORD77A2", { headers })).toMatchObject({ status: 400 });
  });
});

describe("a wish that is refused", () => {
  const reasonOf = async (reply: ReturnType<HandMade["post"]>): Promise<unknown> => {
    const { status, body } = await reply;
    expect(status).toBe(400);
    expect(body).toMatchObject({ message: expect.stringContaining("16167") });
    return body["reason"];
  };

  it("was sealed for another, signed by another, or is no message", async () => {
    await open();
    const path = `/check-out/initialize/${merchantId}/ORD77A1`;
    const body = JSON.stringify({
      sensitiveData: seal("{}", createPublicKey(ours)),
      signature: signText("{}", ours),
    });
    const reply = await fetch(nagad.api + path, { method: "POST", body });
    expect(await reply.json()).toMatchObject({
      devMessage: "Error from RPG::::Order request failed. Decryption failed.",
    });
    const stranger = keyOf(keys.gateway.privateKey, true);
    expect(await reasonOf(nagad.begin("ORD77A1", { by: stranger }))).toBe("SIGNATURE_VERIFICATION_FAILED");
    expect(await reasonOf(nagad.post(path, "no json"))).toBe("INVALID_API_REQUEST");
  });

  it("names another order or merchant than its address, or another time than its envelope", async () => {
    const remote = await open();
    expect(await reasonOf(nagad.begin("ORD77A1", {}, { orderId: "ORD77A2" }))).toBe("INVALID_ORDER_ID");
    expect(await reasonOf(nagad.begin("ORD77A1", {}, { merchantId: "1" }))).toBe("INVALID_MERCHANT");
    expect(await reasonOf(nagad.begin("ORD-77"))).toBe("INVALID_ORDER_ID");
    for (const datetime of [stamp(-1000), stamp(-6 * 3600_000), "2026-1-5"])
      expect(await reasonOf(nagad.begin("ORD77A1", {}, { datetime }))).toBe("INVALID_API_REQUEST");
    await remote.advance("14m");
    expect((await nagad.begin("ORD77A1")).status).toBe(200);
    await remote.advance("2m");
    expect(await reasonOf(nagad.begin("ORD77A2"))).toBe("INVALID_API_REQUEST");
    await remote.change({ toleranceMs: 3600_000 });
    expect(await reasonOf(nagad.begin("ORD77A1"))).toBe("DUPLICATE_ORDER_ID");
  });

  it("completes with another challenge, a used one, another currency or no amount", async () => {
    await open();
    const { reference, challenge } = await nagad.begun("ORD77A1");
    const message = { merchantId, orderId: "ORD77A1", currencyCode: "050", amount: "1500.00", challenge };
    const outer = { merchantCallbackURL: "http://127.0.0.1:9/back" };
    const ask = (more: Json) =>
      nagad.post(`/check-out/complete/${reference}`, { ...message, ...more }, { outer });
    const wrong = [
      [{ challenge: "0".repeat(20) }, "INVALID_PURCHASE_INFORMATION"],
      [{ currencyCode: "BDT" }, "INVALID_CURRENCY"],
      [{ amount: "1500.001" }, "INVALID_PURCHASE_INFORMATION"],
      [{ amount: "0.00" }, "INVALID_PURCHASE_INFORMATION"],
      [{ orderId: "ORD77A2" }, "INVALID_ORDER_ID"],
    ] as const;
    for (const [more, reason] of wrong) expect(await reasonOf(ask(more))).toBe(reason);
    expect((await ask({})).status).toBe(200);
    expect(await reasonOf(ask({}))).toBe("INVALID_PURCHASE_INFORMATION");
  });
});

describe("a payer at Nagad", () => {
  async function step(reference: string, at: string, typed: string): Promise<Response> {
    const form = new URLSearchParams({ reference, key: "", lang: "en", [at]: typed });
    return fetch(`${nagad.origin}/payer/${at}`, { method: "POST", body: form, redirect: "manual" });
  }

  it("is seen at every step by whoever asks", async () => {
    await open();
    const { reference: early } = await nagad.begun("ORD77A0");
    expect(await nagad.verify(early)).toMatchObject({ status: "OrderInitiated", amount: null });
    expect((await fetch(`${nagad.origin}/check-out/${early}`)).status).toBe(404);
    const reference = await nagad.ready("ORD77A1");
    const states = [(await nagad.verify(reference))["status"]];
    for (const [at, typed] of [
      ["number", "01712000296"],
      ["code", "123456"],
      ["pin", "9999"],
    ] as const) {
      await step(reference, at, typed);
      states.push((await nagad.verify(reference))["status"]);
    }
    expect(states).toEqual(["Ready", "OtpSent", "OtpVerified", "PinGiven"]);
    const home = (await step(reference, "pin", "1212")).headers.get("location") ?? "";
    expect(Object.fromEntries(new URL(home).searchParams)).toMatchObject({
      ...{ merchant: merchantId, order_id: "ORD77A1", payment_ref_id: reference },
      ...{ status: "Success", status_code: "00_0000_000", message: "Successful Transaction" },
      ...{
        payment_dt: expect.stringMatching(/^\d{14}$/),
        issuer_payment_ref: expect.stringMatching(/^\w{8}$/),
      },
    });
    expect(await nagad.verify(reference)).toMatchObject({ status: "Success", clientMobileNo: "017****0296" });
  });

  it("who turns back, has no money or no time left is told apart", async () => {
    const remote = await open();
    for (const [what, status] of [
      ["cancel", "Aborted"],
      ["insufficient", "Failed"],
    ] as const) {
      const reference = await nagad.ready(`ORD77${what.slice(0, 4)}`);
      const { callbackUrl } = await remote.act(reference, what, { deliver: false });
      expect(new URL(callbackUrl ?? "").searchParams.get("status")).toBe(status);
      expect(await nagad.verify(reference)).toMatchObject({ status });
    }
    const reference = await nagad.ready("ORD77late");
    await remote.advance("16m");
    expect(await nagad.verify(reference)).toMatchObject({ status: "Aborted" });
    await expect(remote.act(reference, "approve")).rejects.toThrow("expired");
  });
});
