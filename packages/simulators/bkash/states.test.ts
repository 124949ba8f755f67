import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { base, openMerchant, wish } from "./merchant.ts";

let merchant: Awaited<ReturnType<typeof openMerchant>>;
afterEach(() => merchant.close());

describe("states", () => {
  beforeEach(async () => void (merchant = await openMerchant("strict")));

  it("emits both spellings of invoice and verification, and no transaction before there is one", async () => {
    const { body: created } = await merchant.post(`${base}/create`, wish);
    const { body } = await merchant.post(`${base}/payment/status`, { paymentID: created["paymentID"] });
    expect(body).toMatchObject({
      transactionStatus: "Initiated",
      merchantInvoice: "A77-1",
      merchantInvoiceNumber: "A77-1",
      verificationStatus: "Incomplete",
      userVerificationStatus: "Incomplete",
    });
    expect(body).not.toHaveProperty("trxID");
    expect(body).not.toHaveProperty("paymentExecuteTime");
  });

  it("executes once: 2056 before the payer agrees, 2062 the second time, 2002 for a stranger", async () => {
    const { body: created } = await merchant.post(`${base}/create`, wish);
    const execute = async (paymentID: unknown) =>
      (await merchant.post(`${base}/execute`, { paymentID })).body["statusCode"];
    expect(await execute(created["paymentID"])).toBe("2056");
    const id = await merchant.approved();
    expect([await execute(id), await execute(id), await execute("TR0011nobody")]).toEqual([
      "0000",
      "2062",
      "2002",
    ]);
    const line = (await merchant.remote.ledger()).payments.find(({ reference }) => reference === id);
    expect(line).toMatchObject({ captures: 1, capturedMinor: "150000" });
  });

  it.each(["cancel", "wrong-pin", "insufficient", "timeout"] as const)(
    "executes nothing after the payer's '%s'",
    async (what) => {
      const { body } = await merchant.post(`${base}/create`, wish);
      await merchant.remote.act(body["paymentID"] ?? "", what, { deliver: false });
      const executed = await merchant.post(`${base}/execute`, { paymentID: body["paymentID"] });
      expect(executed.body["statusCode"]).toBe("2056");
    },
  );

  it("lets a payment die after a day, even an agreed one", async () => {
    const id = await merchant.approved();
    await merchant.remote.advance("25h");
    await merchant.renew();
    expect((await merchant.post(`${base}/execute`, { paymentID: id })).body["statusCode"]).toBe("2056");
    expect((await merchant.post(`${base}/payment/status`, { paymentID: id })).body["transactionStatus"]).toBe(
      "Expired",
    );
  });

  it("holds an authorization until it is captured, and moves its money once", async () => {
    const id = await merchant.approved({ intent: "authorization" });
    const executed = await merchant.post(`${base}/execute`, { paymentID: id });
    expect(executed.body["transactionStatus"]).toBe("Authorized");
    const captures = async () =>
      (await merchant.remote.ledger()).payments.find(({ reference }) => reference === id)?.captures;
    expect(await captures()).toBe(0);
    const capture = async () =>
      (await merchant.post(`${base}/payment/confirm/capture`, { paymentID: id })).body["statusCode"];
    expect([await capture(), await capture(), await captures()]).toEqual(["0000", "2119", 1]);
  });
});

it("demands sku and reason of a v2 refund, though the documents call them optional", async () => {
  merchant = await openMerchant("strict");
  const id = await merchant.approved();
  const { body } = await merchant.post(`${base}/execute`, { paymentID: id });
  const refund = { paymentId: id, trxId: body["trxID"], refundAmount: "1", sku: "A77", reason: "size" };
  const path = "/v2/tokenized-checkout/refund/payment/transaction";
  for (const missing of ["sku", "reason", "refundAmount", "trxId"])
    expect(await merchant.post(path, { ...refund, [missing]: undefined })).toEqual({
      status: 400,
      body: { message: "Invalid request body" },
    });
  expect((await merchant.post(path, { ...refund, paymentId: "TR" })).body).toMatchObject({
    externalCode: "2002",
  });
  const done = await merchant.post(path, refund);
  expect(done.body).toMatchObject({ refundTransactionStatus: "Completed", refundAmount: "1.00" });
  expect(done.body).not.toHaveProperty("statusCode");
});
