import { bdt } from "@haat/core/money";
import { description } from "@haat/payments/adapters/rocket/description";
import { afterEach, describe, expect, it } from "vitest";
import { openRocket, rocketCredentials, type RocketBench } from "./rocket-provider.ts";
import { charge, price, purchases } from "./wallet-provider.ts";

let bench: RocketBench;
afterEach(() => bench.provider.close());

async function open(...how: Parameters<typeof openRocket>) {
  bench = await openRocket(...how);
  return { ...bench, ...bench.provider, buy: purchases(bench.provider) };
}
/** Where the buyer is sent, and what the bank calls the payment. */
async function started({ adapter }: RocketBench["provider"], more: Parameters<typeof charge>[0] = {}) {
  const answer = await adapter.start(charge(more));
  if (answer.next !== "redirect") throw new Error(JSON.stringify(answer));
  return answer;
}

describe("Rocket's order", () => {
  it("goes out as poisha in text, with Rocket's card type and the payer's own address", async () => {
    const { provider, remote } = await open();
    const wish = charge({ amount: bdt(150_050n), payerIp: "198.51.100.9" });
    await provider.adapter.start(wish);
    const [line] = await remote.journal("create");
    const asked = { amount: "150050", cardtype: "6", txnrefnum: wish.invoice, clientip: "198.51.100.9" };
    expect(line?.request).toMatchObject({ ...asked, userid: rocketCredentials.userId, pwd: "[redacted]" });
  });

  it("shows our own address where the payer's is not known, or not of the bank's kind", async () => {
    const { provider, remote } = await open();
    await provider.adapter.start(charge());
    await provider.adapter.start(charge({ payerIp: "2001:db8:1:2::" }));
    const lines = await remote.journal("create");
    expect(lines.map(({ request }) => request?.["clientip"])).toEqual(["203.0.113.7", "203.0.113.7"]);
  });

  it("is made by the same description that the service gives of itself", async () => {
    const { simulator } = await open();
    const served = await (await fetch(`${simulator.origin}/ecomws/dbblecomtxn?wsdl`)).text();
    const withoutPlace = (wsdl: string) =>
      wsdl
        .slice(wsdl.indexOf("<wsdl:"))
        .replace(/location="[^"]+"/, "")
        .trim();
    expect(served).toContain(`location="${simulator.origin}/ecomws/dbblecomtxn"`);
    expect(withoutPlace(description)).toBe(withoutPlace(served));
  });

  it("names the shop of an aggregator where one is configured", async () => {
    const { provider, remote } = await open({
      ROCKET_SUBMERCHANT_NAME: "Haat",
      ROCKET_SUBMERCHANT_ID: "S1",
      ROCKET_TERMINAL_ID: "T1",
    });
    expect(await provider.adapter.start(charge())).toMatchObject({ next: "redirect" });
    const [line] = await remote.journal("create");
    expect(line?.request).toMatchObject({ submername: "Haat", submerid: "S1", terminalid: "T1" });
  });

  it("leads to the page of exactly this transaction, whatever signs its name holds", async () => {
    const { provider } = await open();
    const seen = new Set<string>();
    for (let tries = 0; seen.size < 3 && tries < 60; tries += 1) {
      const { providerRef, url } = await started(provider);
      for (const sign of "+/=") if (providerRef.includes(sign)) seen.add(sign);
      expect(providerRef).toMatch(/^[A-Za-z0-9+/]{27}=$/);
      expect(url.search).toMatch(/^\?card_type=6&trans_id=(?:[A-Za-z0-9]|%2B|%2F|%3D){28}$/);
      expect((await fetch(url)).status).toBe(200);
    }
    expect([...seen].sort()).toEqual(["+", "/", "="]);
  });

  it.each([
    ["error-text", "no_transaction_id"],
    ["short-id", "answer_mismatch"],
  ])("is refused when the bank answers with %s", async (how, code) => {
    const { provider, remote } = await open();
    await remote.fault({ op: "create", do: how });
    expect(await provider.adapter.start(charge())).toEqual({ next: "refused", code });
  });

  it("is refused beyond the limits without asking the bank, and never sent with a reference it would not take", async () => {
    const { provider, remote } = await open();
    expect(await provider.adapter.start(charge({ amount: bdt(30_000_001n) }))).toMatchObject({
      next: "refused",
    });
    await expect(provider.adapter.start(charge({ invoice: "A_1" }))).rejects.toThrow(RangeError);
    expect(await remote.journal("create")).toEqual([]);
  });

  it("is not known after a fault of SOAP", async () => {
    const { provider, remote } = await open();
    await remote.fault({ op: "create", do: "fail-before" });
    expect(await provider.adapter.start(charge())).toEqual({ next: "unknown" });
  });
});

describe("Rocket's answer", () => {
  it.each(["drop", "torn", "html", "429", "fail-before", "fail-after", "redirect", "silent"])(
    "that came as %s leaves the payment open",
    async (how) => {
      const { provider, remote, buy } = await open();
      const providerRef = await buy.approved();
      await remote.fault({ op: "query", do: how });
      expect(await provider.adapter.lookup(providerRef)).toEqual({ state: "unknown" });
      expect(await provider.adapter.lookup(providerRef)).toMatchObject({ state: "captured", amount: price });
    },
  );

  it.each([
    ["CREATED", { state: "pending" }],
    ["PENDING", { state: "pending" }],
    ["DECLINED", { state: "unknown" }],
    ["REVERSED", { state: "declined", reason: "refused" }],
    ["AUTOREVERSED", { state: "declined", reason: "refused" }],
    ["TIMEOUT", { state: "expired" }],
    ["", { state: "unknown" }],
    ["ok", { state: "unknown" }],
  ])("to a payment that went through, but with the word %j, is no payment", async (word, settlement) => {
    const { provider, remote, buy } = await open();
    const providerRef = await buy.approved();
    await remote.fault({ op: "query", do: "word", code: word });
    expect(await provider.adapter.lookup(providerRef)).toEqual(settlement);
  });

  it.each(["insufficient", "wrong-pin", "cancel"] as const)(
    "to a payment that failed by %s, but with the word OK, is no payment either",
    async (act) => {
      const { provider, remote, buy } = await open();
      const providerRef = await buy.started();
      await remote.act(providerRef, act, { deliver: false });
      await remote.fault({ op: "query", do: "word", code: "OK" });
      expect(await provider.adapter.lookup(providerRef)).toEqual({ state: "unknown" });
    },
  );

  it("is created before the payer has come, and pending after", async () => {
    const { provider, simulator, exchanges } = await open();
    const { providerRef, url } = await started(provider);
    const said = async () => {
      expect(await provider.adapter.lookup(providerRef)).toEqual({ state: "pending" });
      return exchanges.at(-1)?.response;
    };
    expect(await said()).toMatchObject({ RESULT: "CREATED" });
    const number = { reference: providerRef, key: "", lang: "bn", number: "০১৭৩০০০০১৯৬৫".slice(0, 12) };
    await fetch(url);
    await fetch(`${simulator.origin}/payer/number`, { method: "POST", body: new URLSearchParams(number) });
    expect(await said()).toMatchObject({ RESULT: "PENDING" });
  });

  it.each([
    ["insufficient", "insufficient_funds"],
    ["wrong-pin", "wrong_credentials"],
    ["cancel", "refused"],
  ] as const)("to a payer who failed by %s says why, as far as the bank does", async (act, reason) => {
    const { provider, remote, buy } = await open();
    const providerRef = await buy.started();
    await remote.act(providerRef, act, { deliver: false });
    expect(await provider.adapter.lookup(providerRef)).toEqual({ state: "declined", reason });
  });

  it("expires with the bank's page", async () => {
    const { provider, remote, buy } = await open();
    const providerRef = await buy.started();
    await remote.advance("16m");
    expect(await provider.adapter.lookup(providerRef)).toEqual({ state: "expired" });
  });

  it.each(["odd", "epoch"] as const)("tells the moment of payment, spelt %s", async (transDate) => {
    const { provider, buy } = await open({}, { transDate });
    const settlement = await provider.adapter.lookup(await buy.approved());
    const at = settlement.state === "captured" ? settlement.capturedAt?.getTime() : 0;
    expect(Math.abs(Date.now() - (at ?? 0))).toBeLessThan(30_000);
  });

  it("reports another reference as it is, and none as none", async () => {
    const { provider, remote, buy } = await open();
    const providerRef = await buy.approved();
    await remote.fault({ op: "query", do: "other-description" });
    expect(await provider.adapter.lookup(providerRef)).toMatchObject({ merchantInvoice: "SOMEBODY-ELSE" });
    await remote.fault({ op: "query", do: "no-description" });
    expect(await provider.adapter.lookup(providerRef)).toMatchObject({
      state: "captured",
      merchantInvoice: null,
    });
  });

  it("bears fields that nobody has told us of", async () => {
    const { provider, remote, buy } = await open();
    const providerRef = await buy.approved();
    await remote.fault({ op: "query", do: "extra-fields" });
    expect(await provider.adapter.lookup(providerRef)).toMatchObject({ state: "captured", amount: price });
  });
});
