import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { app, base, openMerchant, wish } from "./merchant.ts";

let merchant: Awaited<ReturnType<typeof openMerchant>>;
beforeEach(async () => {
  merchant = await openMerchant("wire-compat");
});
afterEach(() => merchant.close());

const older = "/v1.2.0-beta/checkout";
const order = { amount: 1500, currency: "BDT", intent: "sale", merchantInvoiceNumber: "A77-1" };

describe("the family before Checkout (URL)", () => {
  it("takes a payment whose page a script opened: executed with nothing, asked about by address", async () => {
    const { post, get, remote } = merchant;
    const { body: made } = await post(`${older}/payment/create`, order);
    expect(made).toMatchObject({ transactionStatus: "Initiated", amount: "1500", orgName: "Haat" });
    expect(made).not.toHaveProperty("statusCode");
    const id = made["paymentID"] ?? "";
    const { callbackUrl } = await remote.act(id, "approve");
    expect(callbackUrl).toBeNull();
    expect((await get(`${older}/payment/query/${id}`)).body).toMatchObject({
      transactionStatus: "Initiated",
    });
    const { body: paid } = await post(`${older}/payment/execute/${id}`, "");
    expect(paid).toMatchObject({ paymentID: id, transactionStatus: "Completed", trxID: expect.any(String) });
    expect((await post(`${older}/payment/execute/${id}`, {})).body).toEqual({
      errorCode: "2062",
      errorMessage: "The payment has already been completed",
    });
    expect((await get(`${older}/payment/query/${id}`)).body).toEqual(paid);
    expect((await get(`${older}/payment/search/${paid["trxID"]}`)).body).toMatchObject({ amount: "1500" });
    const refund = { paymentID: id, trxID: paid["trxID"], amount: "10.00", sku: "s", reason: "r" };
    expect((await post(`${older}/payment/refund`, refund)).body).toMatchObject({ amount: "10.00" });
    expect((await remote.ledger()).payments).toMatchObject([{ captures: 1, refundedMinor: "1000" }]);
  });

  it("holds, takes and lets go", async () => {
    const held = async () => {
      const { body } = await merchant.post(`${older}/payment/create`, { ...order, intent: "authorization" });
      const id = body["paymentID"] ?? "";
      await merchant.remote.act(id, "approve");
      expect((await merchant.post(`${older}/payment/execute/${id}`, {})).body).toMatchObject({
        transactionStatus: "Authorized",
      });
      return id;
    };
    const [one, other] = [await held(), await held()];
    expect((await merchant.post(`${older}/payment/capture/${one}`, {})).body).toMatchObject({
      transactionStatus: "Completed",
    });
    await merchant.post(`${older}/payment/void/${other}`, {});
    expect((await merchant.post(`${older}/payment/capture/${other}`, {})).body).toMatchObject({
      errorCode: "2056",
    });
  });
});

describe("what bKash does not publish", () => {
  it("is how a grant is refused: as clients branch on it, or with 401", async () => {
    const refused = () => merchant.grant({ password: "wrong" });
    expect(await refused()).toMatchObject({ status: 200, body: { status: "fail" } });
    await merchant.remote.change({ refusedGrant: "401" });
    expect(await refused()).toMatchObject({ status: 401, body: { message: "Unauthorized" } });
    expect((await merchant.post(`${base}/token/grant`, app, { username: "u", password: "p" })).status).toBe(
      200,
    );
  });

  it("is which names an error has", async () => {
    await merchant.remote.change({ faultNames: "errorCode" });
    const { body } = await merchant.post(`${base}/execute`, { paymentID: "TR" });
    expect(body).toEqual({ errorCode: "2002", errorMessage: "Invalid Payment ID" });
  });

  it("is whether there is a search, and what one charge may be", async () => {
    await merchant.remote.change({ search: "absent", maxAmount: "1499.99" });
    expect(await merchant.post(`${base}/general/searchTran`, { trxID: "D" })).toMatchObject({
      status: 403,
      body: { message: "Missing Authentication Token" },
    });
    expect((await merchant.post(`${base}/create`, wish)).body).toMatchObject({ statusCode: "2006" });
    await merchant.remote.change({ maxAmount: "1500.00" });
    expect((await merchant.post(`${base}/create`, wish)).body).toMatchObject({ statusCode: "0000" });
  });
});
