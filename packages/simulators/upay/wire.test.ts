import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dhakaWall } from "../kit/clock.ts";
import { type WalletRemote, walletRemote } from "../kit/remote.ts";
import { startUpaySimulator, type UpaySimulator } from "./start.ts";

type Json = Readonly<Record<string, unknown>>;
type Answer = Readonly<{ status: number; body: Json; data: Json }>;

let upay: UpaySimulator;
let remote: WalletRemote;
let token = "";
let number = 0;

async function ask(path: string, body?: unknown, authorization = `UPAY ${token}`): Promise<Answer> {
  const reply = await fetch(`${upay.origin}/payment${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", authorization },
    redirect: "manual",
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  const read = (text.startsWith("{") ? JSON.parse(text) : {}) as Json;
  return { status: reply.status, body: read, data: (read["data"] ?? {}) as Json };
}

beforeEach(async () => {
  upay = await startUpaySimulator({ credentials: { merchantId: "m", merchantKey: "k" } });
  remote = walletRemote(upay.origin);
  token = String((await ask("/merchant-auth/", { merchant_id: "m", merchant_key: "k" })).data["token"]);
});
afterEach(() => upay.close());

function wish(more: Json = {}): Json {
  number += 1;
  const id = `A771000${number}`;
  return {
    ...{ date: dhakaWall(Date.now()).slice(0, 10), txn_id: id, invoice_id: id, amount: 1500.5 },
    ...{ merchant_id: "m", merchant_name: "Shop", merchant_code: "5311", merchant_country_code: "BD" },
    ...{ merchant_city: "Dhaka", merchant_category_code: "5311", merchant_mobile: "01700000000" },
    ...{ transaction_currency_code: "BDT", redirect_url: "http://127.0.0.1:9/back?o=77" },
    ...more,
  };
}
const init = (more?: Json) => ask("/merchant-payment-init/", wish(more));
async function paid(): Promise<string> {
  const id = String((await init()).data["txn_id"]);
  await remote.act(id, "approve", { deliver: false });
  return id;
}
const standing = async (id: string) => (await ask(`/single-payment-status/${id}/`)).data["status"];
const refund = (id: string, amount: unknown) => ask("/bulk/refund/", [{ txn_id: id, refund_amount: amount }]);

describe("clients of every kind", () => {
  it("ask for the status with the final slash or without it, and the rest too", async () => {
    const id = await paid();
    for (const path of [`/single-payment-status/${id}/`, `/single-payment-status/${id}`])
      expect(await ask(path)).toMatchObject({ status: 200, data: { status: "success", amount: 1500.5 } });
    await remote.change({ slash: "redirect" });
    expect((await ask(`/single-payment-status/${id}`)).status).toBe(301);
    await remote.change({ slash: "missing" });
    expect((await ask(`/single-payment-status/${id}`)).status).toBe(404);
    expect(await standing(id)).toBe("success");
  });

  it("name the amount of a payment, and of a refund, as number or as text", async () => {
    for (const amount of [1500, 1500.5, "1500", "1500.50"])
      expect(await init({ amount })).toMatchObject({ body: { code: "MPIS2002" } });
    for (const amount of ["1500.505", "", -1, 0, null])
      expect(await init({ amount })).toMatchObject({ status: 400, body: { code: "DVE4001" } });
    const id = await paid();
    for (const amount of ["500.00", "500", 100])
      expect((await refund(id, amount)).data).toMatchObject({ success_list: [id] });
    expect((await remote.ledger()).refundedMinor).toBe("110000");
  });

  it("say UPAY, and nothing else, before the token", async () => {
    for (const wrong of [`Bearer ${token}`, token, "", "UPAY other"])
      expect(await ask("/merchant-payment-init/", wish(), wrong)).toMatchObject({
        ...{ status: 401, body: { code: "TKE4010" } },
      });
    await remote.change({ deadToken: "detail" });
    await remote.expireTokens();
    expect(await init()).toMatchObject({ status: 401, body: { detail: expect.any(String) } });
  });

  it("ask for several at once, and name none twice", async () => {
    const [one, other] = [await paid(), String((await init()).data["txn_id"])];
    const { body } = await ask("/bulk-payment-status/", { txn_id_list: [one, other, "A77"] });
    expect(body).toMatchObject({
      code: "PS2005",
      data: [
        { txn_id: one, status: "success", customer_wallet: "0193XXXXX96" },
        { txn_id: other, status: "pending" },
      ],
    });
    expect(await init({ txn_id: one })).toMatchObject({ status: 400, body: { code: "DTP4003" } });
    expect(await ask("/merchant-auth/", { merchant_id: "m", merchant_key: "x" })).toMatchObject({
      ...{ status: 400, body: { code: "MNF4002" } },
    });
  });
});

describe("what Upay does not publish", () => {
  it("is what comes back with the payer: a query of his shop's survives", async () => {
    const back = async () => {
      const id = String((await init()).data["txn_id"]);
      const { callbackUrl } = await remote.act(id, "approve", { deliver: false });
      return [...new URL(callbackUrl ?? "").searchParams.keys()];
    };
    expect(await back()).toEqual(["o", "status", "invoice_id", "txn_id", "trx_id"]);
    await remote.change({ callback: "documented" });
    expect(await back()).toEqual(["o", "status", "invoice_id"]);
  });

  it("is who is heard, what text is, and how a payment is missing", async () => {
    await remote.change({ textAmount: "DVE4001", notFoundStatus: 400, maxAmount: "2000.00" });
    expect((await init({ amount: "1500.50" })).body).toMatchObject({ code: "DVE4001" });
    expect((await init({ amount: 2000.01 })).body).toMatchObject({ code: "DVE4001" });
    expect(await ask("/single-payment-status/A77/")).toMatchObject({
      status: 400,
      body: { code: "PNF4012" },
    });
    await remote.change({ whitelist: ["203.0.113.7"] });
    expect(await init()).toMatchObject({ status: 403, body: {} });
  });

  it("is how often, for how long and under which word money goes back", async () => {
    const id = await paid();
    await remote.change({ refundedStatus: "refunded", maxRefunds: 2, refundWindowDays: 3 });
    expect((await refund(id, "1500.51")).data).toMatchObject({
      success_list: [],
      failed_list: [{ [id]: {} }],
    });
    await refund(id, "500.50");
    expect(await standing(id)).toBe("success");
    await refund(id, "1000.00");
    expect(await standing(id)).toBe("refunded");
    const next = await paid();
    await refund(next, "1.00");
    await refund(next, "1.00");
    expect((await refund(next, "1.00")).data).toMatchObject({ success_list: [] });
    const late = await paid();
    await remote.advance("73h");
    await remote.expireTokens();
    token = String((await ask("/merchant-auth/", { merchant_id: "m", merchant_key: "k" })).data["token"]);
    expect((await refund(late, "1.00")).data).toMatchObject({ success_list: [] });
  });

  it("is for how long one can pay, and who: the page and its people follow the settings", async () => {
    const payers = {
      pays: ["01555555555"],
      poor: "01555555556",
      blocked: "01555555557",
      code: "9",
      pin: "8",
    };
    await remote.change({ sessionLifeMs: 60_000, payers });
    const { data } = await init();
    expect(await (await fetch(String(data["gateway_url"]))).text()).toContain("01555555555");
    await remote.advance("61s");
    expect(await standing(String(data["txn_id"]))).toBe("expired");
    await expect(remote.change({ payers: { ...payers, poor: "x" } })).rejects.toThrow(
      "payers is an object of",
    );
  });
});

it("a statement names the fee of the contract, unless it is asked with another", async () => {
  await remote.change({ feeBps: 150 });
  await paid();
  const day = dhakaWall(Date.now()).slice(0, 10);
  const file = async (query: string) =>
    (await fetch(`${upay.origin}/_control/settlement?day=${day}${query}`)).text();
  expect(await file("")).toContain("২২.৫১");
  expect(await file("&feeBps=100")).toContain("১৫.০১");
});
