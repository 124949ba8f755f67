import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { app, base, openMerchant, wish } from "./merchant.ts";

let merchant: Awaited<ReturnType<typeof openMerchant>>;
afterEach(() => merchant.close());

describe("the gateway in front", () => {
  beforeEach(async () => void (merchant = await openMerchant("strict")));

  it("knows no route outside the product, the mistaken prefix of the v2 refund included", async () => {
    for (const path of ["/v1.2.0-beta/v2/tokenized-checkout/refund/payment/transaction", `${base}/nothing`])
      expect(await merchant.post(path, {})).toEqual({
        status: 403,
        body: { message: "Missing Authentication Token" },
      });
  });

  it.each([
    ["a token it never issued", { authorization: "eyJ.x.y" }],
    ["no token", { authorization: "" }],
    ["another app key", { "x-app-key": "other" }],
  ])("turns %s away", async (_name, headers) => {
    const answer = await merchant.post(`${base}/create`, wish, headers);
    expect(answer).toEqual({ status: 401, body: { message: "Unauthorized" } });
  });

  it("takes the bare token and the Bearer spelling, and neither after an hour", async () => {
    const bearer = { authorization: `Bearer ${merchant.token()}` };
    expect((await merchant.post(`${base}/create`, wish)).body["statusCode"]).toBe("0000");
    expect((await merchant.post(`${base}/create`, wish, bearer)).body["statusCode"]).toBe("0000");
    await merchant.remote.advance("60m");
    expect((await merchant.post(`${base}/create`, wish, bearer)).status).toBe(401);
  });

  it("answers wrong credentials in the shape that clients branch on", async () => {
    expect(await merchant.grant({ password: "x" })).toMatchObject({ status: 200, body: { status: "fail" } });
  });

  it("blocks the merchant for an hour at the third refresh within one", async () => {
    const refresh = async (refreshToken: string) =>
      (
        await merchant.post(
          `${base}/token/refresh`,
          { ...app, refresh_token: refreshToken },
          { username: "u", password: "p" },
        )
      ).body;
    let last = (await merchant.grant()).body;
    for (const _ of [1, 2]) last = await refresh(last["refresh_token"] ?? "");
    expect(last["statusCode"]).toBe("0000");
    expect((await refresh(last["refresh_token"] ?? ""))["status"]).toBe("fail");
    expect((await merchant.grant()).body["status"]).toBe("fail");
    await merchant.remote.advance("61m");
    expect((await merchant.grant()).body["statusCode"]).toBe("0000");
  });
});

describe("create", () => {
  beforeEach(async () => void (merchant = await openMerchant("strict")));

  it("derives three addresses that keep the merchant's own query, and repeats the amount as sent", async () => {
    const { body } = await merchant.post(`${base}/create`, { ...wish, amount: "1500" });
    expect(body).toMatchObject({
      amount: "1500",
      transactionStatus: "Initiated",
      merchantInvoiceNumber: "A77-1",
    });
    expect(body["paymentID"]).toMatch(/^TR0011[A-Za-z0-9]{7}\d{13}$/);
    expect(body["paymentCreateTime"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d:\d{3} GMT\+0600$/);
    for (const [name, status] of [
      ["successCallbackURL", "success"],
      ["failureCallbackURL", "failure"],
      ["cancelledCallbackURL", "cancel"],
    ] as const) {
      const { searchParams } = new URL(body[name] ?? "");
      expect([searchParams.get("o"), searchParams.get("status"), searchParams.get("paymentID")]).toEqual([
        "77",
        status,
        body["paymentID"],
      ]);
    }
  });

  it.each([
    [{ amount: "0" }, "2006"],
    [{ amount: "1.005" }, "2006"],
    [{ amount: "-5" }, "2006"],
    [{ amount: 1500 }, "2006"],
    [{ currency: "USD" }, "2007"],
    [{ intent: "Sale" }, "2008"],
    [{ merchantInvoiceNumber: "a b" }, "2031"],
    [{ merchantInvoiceNumber: "" }, "2031"],
    [{ payerReference: "" }, "2048"],
    [{ callbackURL: "cb" }, "2049"],
    [{ mode: "0012" }, "2063"],
  ])("strictly refuses %o with %s", async (change, code) => {
    const { status, body } = await merchant.post(`${base}/create`, { ...wish, ...change });
    expect([status, body["statusCode"]]).toEqual([200, code]);
  });

  it("calls what is no JSON object an invalid body", async () => {
    for (const body of ["", "[]", "{", '"x"'])
      expect(await merchant.post(`${base}/create`, body)).toEqual({
        status: 400,
        body: { message: "Invalid request body" },
      });
  });
});

describe("what clients in the wild send", () => {
  it("is taken in the tolerant profile", async () => {
    merchant = await openMerchant("wire-compat");
    const loose = { ...wish, amount: 1500, intent: "Sale", payerReference: "", orderId: 7 };
    expect((await merchant.post(`${base}/create`, loose)).body).toMatchObject({
      statusCode: "0000",
      amount: "1500",
    });
  });

  it("finds a transaction under both search paths", async () => {
    merchant = await openMerchant("strict");
    const { body } = await merchant.post(`${base}/execute`, { paymentID: await merchant.approved() });
    for (const path of ["searchTran", "searchTransaction"])
      expect((await merchant.post(`${base}/general/${path}`, { trxID: body["trxID"] })).body).toMatchObject({
        statusCode: "0000",
        amount: "1500.00",
      });
    expect((await merchant.post(`${base}/general/searchTran`, { trxID: "X" })).body["statusCode"]).toBe(
      "2033",
    );
  });
});

it("gives the same ids to the same seed", async () => {
  const idOf = async (seed: number): Promise<string> => {
    merchant = await openMerchant("strict", seed);
    const id = (await merchant.post(`${base}/create`, wish)).body["paymentID"] ?? "";
    return id.slice(0, 13);
  };
  const first = await idOf(7);
  await merchant.close();
  expect(await idOf(7)).toBe(first);
});
