import { afterEach, beforeEach, expect, it } from "vitest";
import { type WalletRemote, walletRemote } from "../kit/remote.ts";
import { type RocketSimulator, startRocketSimulator } from "./start.ts";

const merchant = { userid: "000599000000001", pwd: "p" };
let rocket: RocketSimulator;
let remote: WalletRemote;

beforeEach(async () => {
  rocket = await startRocketSimulator({
    credentials: { userId: merchant.userid, password: merchant.pwd },
    ...{ successUrl: "http://127.0.0.1:9/paid?shop=7", failureUrl: "http://127.0.0.1:9/failed" },
  });
  remote = walletRemote(rocket.origin);
});
afterEach(() => rocket.close());

/** As clients build it by hand: any prefix, children in no namespace unless `prefix` puts them into one. */
async function ask(
  operation: string,
  values: Readonly<Record<string, string>>,
  prefix = "",
): Promise<string> {
  const children = Object.entries({ ...merchant, ...values })
    .map(([name, value]) => `<${prefix}${name}>${value}</${prefix}${name}>`)
    .join("");
  const body = `<x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="http://ecom.dbbl/"><x:Body><e:${operation}>${children}</e:${operation}></x:Body></x:Envelope>`;
  const headers = { "content-type": "text/xml; charset=utf-8", soapaction: '""' };
  const reply = await fetch(`${rocket.origin}/ecomws/dbblecomtxn`, { method: "POST", headers, body });
  return /<return>(.*)<\/return>/s.exec(await reply.text())?.[1] ?? `HTTP ${reply.status}`;
}
const order = { amount: "150050", cardtype: "6", txnrefnum: "A77-1", clientip: "203.0.113.7" };
const started = async (more = {}) =>
  (await ask("getransid", { ...order, ...more })).replace(/^TRANSACTION_ID:/, "");
const told = async (transid: string) =>
  (await ask("getresultfield", { transid, clientip: "203.0.113.7", billinginfo: "Test" })).split("^");

it("reads unqualified parameters of a document, and no qualified ones", async () => {
  expect(await ask("getransid", order)).toMatch(/^TRANSACTION_ID:[A-Za-z0-9+/]{27}=$/);
  expect(await ask("getransid", order, "e:")).toBe("INVALID MERCHANT");
});

it("leads the payer home by a form, by an address, or with nothing", async () => {
  const back = async (returnBy: string, what: "approve" | "cancel" = "approve") => {
    await remote.change({ returnBy });
    const transid = await started();
    const { callbackUrl, callbackFields } = await remote.act(transid, what, { deliver: false });
    return { transid, url: new URL(callbackUrl ?? ""), callbackFields };
  };
  const form = await back("post");
  expect(form.url.href).toBe("http://127.0.0.1:9/paid?shop=7");
  expect(form.callbackFields).toEqual({ trans_id: form.transid });
  const address = await back("get");
  expect(address.url.searchParams.get("trans_id")).toBe(address.transid);
  expect(address.url.searchParams.get("shop")).toBe("7");
  expect((await back("bare", "cancel")).url.href).toBe("http://127.0.0.1:9/failed");
});

it("takes the card types of the merchant's contract, each at its own rate", async () => {
  expect(await ask("getransid", { ...order, cardtype: "4" })).toBe("INVALID CARD TYPE");
  await remote.change({ rates: { "4": 200, "6": 150 } });
  for (const cardtype of ["4", "6"])
    await remote.act(await started({ cardtype }), "approve", { deliver: false });
  const day = new Date(Date.now() + 6 * 3600_000).toISOString().slice(0, 10);
  const file = await (await fetch(`${rocket.origin}/_control/settlement?day=${day}`)).arrayBuffer();
  const lines = new TextDecoder("utf-16le").decode(file).trim().split("\r\n").slice(1);
  expect(lines.map((line) => line.split("\t").slice(5, 7))).toEqual([
    ["150050", "3001"],
    ["150050", "2251"],
  ]);
  const page = `${rocket.origin}/ecomm2/ClientHandler?trans_id=${encodeURIComponent(await started())}&card_type=`;
  expect([(await fetch(`${page}6`)).status, (await fetch(`${page}4`)).status]).toEqual([200, 404]);
});

it("says what the settings say where the bank publishes nothing", async () => {
  await remote.change({
    errorText: "ERR-7",
    cancelCode: "908",
    expiredResult: "FAILED",
    beforePayment: "PENDING",
  });
  expect(await ask("getransid", { ...order, amount: "1500.50" })).toBe("ERR-7");
  const [one, other] = [await started(), await started()];
  expect(await told(one)).toContain("RESULT&gt;PENDING");
  await remote.act(one, "cancel", { deliver: false });
  expect(await told(one)).toContain("RESULT_CODE&gt;908");
  await remote.advance("16m");
  expect(await told(other)).toContain("RESULT&gt;FAILED");
  await expect(remote.change({ errorText: "TRANSACTION_ID:x" })).rejects.toThrow(
    "errorText is a text that is no id",
  );
});

it("may lie about the amount, and knows that it lied", async () => {
  const transid = await started();
  await remote.act(transid, "approve", { deliver: false });
  await remote.fault({ op: "query", do: "tamper-amount" });
  expect(await told(transid)).toContain("AMOUNT&gt;150150");
  expect(await told(transid)).toContain("AMOUNT&gt;150050");
  expect((await remote.ledger()).capturedMinor).toBe("150050");
});
