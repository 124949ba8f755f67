import { afterEach, beforeEach, expect, it } from "vitest";
import { startUpaySimulator, type UpaySimulator } from "../upay/start.ts";
import { walletRemote } from "./remote.ts";

let upay: UpaySimulator;
beforeEach(async () => {
  upay = await startUpaySimulator({ credentials: { merchantId: "m", merchantKey: "k" } });
});
afterEach(() => upay.close());

async function post(path: string, body: object, more: RequestInit = {}): Promise<Response> {
  const headers = { "content-type": "application/json", ...(more.headers as Record<string, string>) };
  return fetch(upay.origin + path, { ...more, method: "POST", headers, body: JSON.stringify(body) });
}

const granted = async (): Promise<string> => {
  const reply = await post("/payment/merchant-auth/", { merchant_id: "m", merchant_key: "k" });
  const { data } = (await reply.json()) as { data: { token: string } };
  return `UPAY ${data.token}`;
};

const order = {
  ...{ date: "2026-11-21", txn_id: "A77100001", invoice_id: "A77100001", amount: 10 },
  ...{ merchant_id: "m", merchant_name: "Haat", merchant_code: "5311", merchant_country_code: "BD" },
  ...{ merchant_city: "Dhaka", merchant_category_code: "5311", merchant_mobile: "01700000000" },
  ...{ transaction_currency_code: "BDT", redirect_url: "http://127.0.0.1:9/" },
};

it("a call that is slow before its work still does it when its caller is gone", async () => {
  const remote = walletRemote(upay.origin);
  const headers = { authorization: await granted() };
  await remote.fault({ op: "create", do: "slow-before", delayMs: 2_000 });
  const caller = new AbortController();
  const { signal } = caller;
  const call = post("/payment/merchant-payment-init/", order, { headers, signal });
  await expect.poll(() => remote.faults()).toEqual([]);
  caller.abort();
  await expect(call).rejects.toThrow();
  expect((await remote.ledger()).payments).toEqual([]);
  await expect.poll(async () => (await remote.ledger()).payments.length).toBe(1);
});

it("an answer can call itself a page, or name somebody else's merchant", async () => {
  const remote = walletRemote(upay.origin);
  const headers = { authorization: await granted() };
  await remote.fault({ op: "create", do: "wrong-type" });
  const page = await post("/payment/merchant-payment-init/", order, { headers });
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(await page.json()).toMatchObject({ code: "MPIS2002", data: { merchant_id: "m" } });
  await remote.fault({ op: "create", do: "other-merchant" });
  const other = await post("/payment/merchant-payment-init/", { ...order, txn_id: "A77100002" }, { headers });
  expect(await other.json()).toMatchObject({ data: { merchant_id: "1120100000009999" } });
});
