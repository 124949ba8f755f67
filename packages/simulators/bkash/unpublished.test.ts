import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { app, base, openMerchant, wish } from "./merchant.ts";

let merchant: Awaited<ReturnType<typeof openMerchant>>;
beforeEach(async () => void (merchant = await openMerchant("wire-compat")));
afterEach(() => merchant.close());

const ask = async (path: string, body: object) => (await merchant.post(base + path, body)).body;
const executed = async (id: string) => ask("/execute", { paymentID: id });

describe("an agreement", () => {
  /** Mode 0000: who pays is known afterwards, and no amount is asked for. */
  async function agreed(): Promise<string> {
    const { callbackURL, payerReference } = wish;
    const made = await ask("/create", { mode: "0000", callbackURL, payerReference });
    expect(made).toMatchObject({ agreementStatus: "Initiated", bkashURL: expect.any(String) });
    expect(made).not.toHaveProperty("amount");
    await merchant.remote.act(made["paymentID"] ?? "", "approve", { deliver: false });
    const done = await executed(made["paymentID"] ?? "");
    expect(done).toMatchObject({ agreementStatus: "Completed", customerMsisdn: "01770618575" });
    expect(await executed(made["paymentID"] ?? "")).toMatchObject({ statusCode: "2116" });
    return done["agreementID"] ?? "";
  }

  it("is paid with until it is cancelled, and moves money once", async () => {
    const agreementID = await agreed();
    expect(await ask("/create", { ...wish, mode: "0001" })).toMatchObject({ statusCode: "2051" });
    const made = await ask("/create", { ...wish, mode: "0001", agreementID });
    const page = await (await fetch(made["bkashURL"] ?? "")).text();
    expect(page).toContain('name="pin"');
    await merchant.remote.act(made["paymentID"] ?? "", "approve", { deliver: false });
    expect(await executed(made["paymentID"] ?? "")).toMatchObject({ agreementID, amount: "1500.00" });
    expect(await ask("/agreement/status", { agreementID })).toMatchObject({ agreementStatus: "Completed" });
    expect(await ask("/agreement/cancel", { agreementID })).toMatchObject({ agreementStatus: "Cancelled" });
    expect(await ask("/agreement/cancel", { agreementID })).toMatchObject({ statusCode: "2053" });
    expect(await ask("/create", { ...wish, mode: "0001", agreementID })).toMatchObject({
      statusCode: "2055",
    });
    expect(await merchant.remote.ledger()).toMatchObject({
      capturedMinor: "150000",
      payments: [{ captures: 1 }],
    });
  });

  it("leads to no page where bkashURL is absent, and is executed at once", async () => {
    await merchant.remote.change({ agreementPage: "absent" });
    const agreementID = await agreed();
    const made = await ask("/create", { ...wish, mode: "0001", agreementID });
    expect(made).not.toHaveProperty("bkashURL");
    expect(await executed(made["paymentID"] ?? "")).toMatchObject({ transactionStatus: "Completed" });
  });
});

it("an aggregator's shop is named in tags with their lengths, or refused", async () => {
  const named = async (merchantAssociationInfo: unknown) =>
    (await ask("/create", { ...wish, merchantAssociationInfo }))["statusCode"];
  for (const right of ["MI05MID54RF09123456789", "MI01x", "", null]) expect(await named(right)).toBe("0000");
  for (const wrong of ["MI05MID5", "RF01x", "MI", "MI01xRF", `MI99${"x".repeat(99)}`.repeat(3), 7])
    expect(await named(wrong)).toBe("2047");
});

it("what came to nothing is told in the words of the settings", async () => {
  const ended = async (what: "cancel" | "insufficient") => {
    const { paymentID = "" } = await ask("/create", wish);
    await merchant.remote.act(paymentID, what, { deliver: false });
    return paymentID;
  };
  const [cancelled, failed] = [await ended("cancel"), await ended("insufficient")];
  const codes = async () => [
    (await executed(cancelled))["statusCode"],
    (await executed(failed))["statusCode"],
  ];
  expect(await codes()).toEqual(["2056", "2056"]);
  await merchant.remote.change({ executeAfterEnd: "cause" });
  expect(await codes()).toEqual(["2056", "2023"]);
  await merchant.remote.change({ executeAfterEnd: "2069", endedStatus: "initiated" });
  expect(await codes()).toEqual(["2069", "2069"]);
  expect(await ask("/payment/status", { paymentID: failed })).toMatchObject({
    transactionStatus: "Initiated",
  });
});

it("that the payer has agreed shows as verified, as a status, or not before it is executed", async () => {
  const paymentID = await merchant.approved();
  const shown = async () => {
    const { transactionStatus, verificationStatus } = await ask("/payment/status", { paymentID });
    return [transactionStatus, verificationStatus];
  };
  expect(await shown()).toEqual(["Initiated", "Complete"]);
  await merchant.remote.change({ agreementTold: "status" });
  expect(await shown()).toEqual(["Authorized", "Complete"]);
  await merchant.remote.change({ agreementTold: "never" });
  expect(await shown()).toEqual(["Initiated", "Incomplete"]);
});

it("search, slow answers, dear refunds and the life of a payment are settings too", async () => {
  const { remote } = merchant;
  await remote.change({ search: "searchTransaction", searchMissCode: "2077", lateMessage: "too late" });
  expect((await merchant.post(`${base}/general/searchTran`, { trxID: "X" })).status).toBe(403);
  expect(await ask("/general/searchTransaction", { trxID: "X" })).toMatchObject({ statusCode: "2077" });
  const newer = await merchant.post("/v2/tokenized-checkout/general/search-transaction", { trxId: "X" });
  expect(newer.body).toMatchObject({ externalCode: "2077" });
  await remote.fault({ op: "query", do: "fail-after" });
  expect(await merchant.post(`${base}/payment/status`, { paymentID: "X" })).toEqual({
    ...{ status: 504, body: { message: "too late" } },
  });

  await remote.change({ maxRefunds: 1, refundsUsedUpCode: "2034", paymentLifeMs: 60_000 });
  const paymentId = await merchant.approved();
  const { trxID: trxId } = await executed(paymentId);
  const refund = { paymentId, trxId, refundAmount: "1.00", sku: "A77", reason: "size" };
  const path = "/v2/tokenized-checkout/refund/payment/transaction";
  expect((await merchant.post(path, refund)).status).toBe(200);
  expect((await merchant.post(path, refund)).body).toMatchObject({ externalCode: "2034" });
  const old = await merchant.approved();
  await remote.advance("61s");
  expect(await executed(old)).toMatchObject({ statusCode: "2056" });
});

it("a merchant who is blocked hears it like any refused grant, or with 429", async () => {
  await merchant.remote.fault({ op: "refresh", do: "block-tokens" });
  const refresh = { ...app, refresh_token: "r" };
  const caller = { username: "u", password: "p" };
  expect((await merchant.post(`${base}/token/refresh`, refresh, caller)).body).toMatchObject({
    status: "fail",
  });
  await merchant.remote.change({ blockedGrant: "429" });
  expect((await merchant.grant()).status).toBe(429);
  await merchant.remote.advance("61m");
  expect((await merchant.grant()).body).toMatchObject({ statusCode: "0000" });
});

it("a flow may mix the bare token with the Bearer spelling, and answers may lie about the amount", async () => {
  const bearer = { authorization: `Bearer ${merchant.token()}` };
  const { body: made } = await merchant.post(`${base}/create`, wish, bearer);
  await merchant.remote.act(made["paymentID"] ?? "", "approve", { deliver: false });
  expect(await executed(made["paymentID"] ?? "")).toMatchObject({ transactionStatus: "Completed" });
  await merchant.remote.fault({ op: "query", do: "tamper-amount" });
  const query = { paymentID: made["paymentID"] };
  expect((await merchant.post(`${base}/payment/status`, query, bearer)).body).toMatchObject({
    amount: "1501.00",
  });
  expect(await ask("/payment/status", query)).toMatchObject({ amount: "1500.00" });
});
