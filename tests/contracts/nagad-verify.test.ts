import { bdt } from "@haat/core/money";
import { nagad } from "@haat/payments/adapters/nagad/index";
import { readNagadConfig } from "@haat/payments/config/nagad";
import { memoryTokens } from "@haat/outside/tokens";
import { afterEach, describe, expect, it } from "vitest";
import { nagadEnvironment, openNagad, type NagadBench } from "./nagad-provider.ts";
import { charge, price, purchases, refundOf } from "./wallet-provider.ts";

let bench: NagadBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openNagad>) => {
  bench = await openNagad(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

type Heard = Readonly<{ plain: Record<string, string> }> & Readonly<Record<string, string>>;
describe("what verify says", () => {
  it.each([
    ["OrderInitiated", { state: "pending" }],
    ["Ready", { state: "pending" }],
    ["InProgress", { state: "pending" }],
    ["TransactionInProgress", { state: "pending" }],
    ["OtpSent", { state: "pending" }],
    ["OtpVerified", { state: "pending" }],
    ["PinGiven", { state: "pending" }],
    ["Aborted", { state: "declined", reason: "cancelled" }],
    ["Cancelled", { state: "declined", reason: "cancelled" }],
    ["InvalidRequest", { state: "declined", reason: "refused" }],
    ["Fraud", { state: "declined", reason: "refused" }],
    ["Failed", { state: "declined", reason: "refused" }],
    ["UnKnownFailed", { state: "declined", reason: "refused" }],
    ["Success", { state: "unknown" }],
    ["Refunded", { state: "unknown" }],
    ["Sucess", { state: "unknown" }],
    ["", { state: "unknown" }],
  ])("of an open payment, %s, is %o", async (code, expected) => {
    const { started, adapter, remote } = await open();
    const reference = await started();
    await remote.fault({ op: "query", do: "status", code });
    expect(await adapter.lookup(reference)).toEqual(expected);
  });

  it.each(["Cancelled", "Refunded", "PartialCancelled", "PartialRefunded"])(
    "of money that was taken, %s, is nothing a machine may settle",
    async (code) => {
      const { captured, adapter, remote } = await open();
      const { providerRef } = await captured();
      await remote.fault({ op: "query", do: "status", code });
      expect(await adapter.lookup(providerRef)).toEqual({ state: "unknown" });
    },
  );

  it("is read whatever else stands in it, and whether amounts are text or numbers", async () => {
    const { approved, adapter, remote } = await open();
    const reference = await approved();
    for (const what of ["extra-fields", "number-amounts"]) {
      await remote.fault({ op: "query", do: what });
      expect(await adapter.lookup(reference)).toMatchObject({ state: "captured", amount: price });
    }
    await remote.fault({ op: "query", do: "tamper-amount" });
    expect(await adapter.lookup(reference)).toMatchObject({ amount: bdt(price.minor + 100n) });
  });

  it.each(["torn", "html", "drop", "fail-before", "429", "redirect", "silent"])(
    "is unknown when it ends in '%s'",
    async (what) => {
      const { approved, adapter, remote } = await open();
      const reference = await approved();
      await remote.fault({ op: "query", do: what });
      expect(await adapter.lookup(reference)).toEqual({ state: "unknown" });
      expect(await adapter.lookup(reference)).toMatchObject({ state: "captured" });
    },
  );

  it("counts only for the payment and the merchant that were asked about", async () => {
    const { approved, simulator } = await open();
    const [one, two] = [await approved(), await approved()];
    const config = readNagadConfig(nagadEnvironment(simulator.api, simulator.credentials));
    const now = () => new Date();
    const swapped: typeof fetch = (url, init) =>
      fetch(new Request(url).url.replace(encodeURIComponent(one), encodeURIComponent(two)), init);
    const adapter = nagad(config, { fetch: swapped, now, tokens: memoryTokens(now) });
    expect(await adapter.lookup(one)).toEqual({ state: "unknown" });
    expect(await adapter.lookup(two)).toMatchObject({ state: "captured" });
    const other = { ...config, merchantId: "683000000000009" };
    const stranger = nagad(other, { fetch, now, tokens: memoryTokens(now) });
    expect(await stranger.lookup(two)).toEqual({ state: "unknown" });
  });

  it("is a page, and no answer, to a server that Nagad does not know", async () => {
    const { approved, adapter, remote } = await open();
    const reference = await approved();
    await remote.change({ whitelist: ["203.0.113.10"] });
    expect(await adapter.lookup(reference)).toEqual({ state: "unknown" });
    expect(await adapter.start(charge())).toMatchObject({ next: "unknown" });
    await remote.change({ whitelist: ["127.0.0.1"] });
    expect(await adapter.lookup(reference)).toMatchObject({ state: "captured" });
  });
});

describe("the breaker", () => {
  it("spares callers a hanging wallet, and tells when it is back", async () => {
    const { approved, remote, simulator } = await open();
    const reference = await approved();
    const moves: string[] = [];
    let turnedMs = 0;
    const now = () => new Date(Date.now() + turnedMs);
    const config = {
      ...readNagadConfig(nagadEnvironment(simulator.api, simulator.credentials)),
      breaker: { failures: 2, coolDownMs: 60_000 },
    };
    const adapter = nagad(config, {
      ...{ fetch, now, tokens: memoryTokens(now) },
      breakerMoved: (_method, state) => void moves.push(state),
    });
    await remote.fault({ op: "query", do: "fail-before", times: 2 });
    for (const _ of [1, 2]) expect(await adapter.lookup(reference)).toEqual({ state: "unknown" });
    const count = (await remote.journal()).length;
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "unavailable" });
    const order = { ...refundOf({ providerRef: reference } as never, price), providerTrx: "A1B2C3D4" };
    expect(await adapter.refund(order)).toEqual({ state: "refused", code: "unavailable" });
    expect((await remote.journal()).length).toBe(count);
    turnedMs = 61_000;
    expect(await adapter.lookup(reference)).toMatchObject({ state: "captured" });
    expect(moves).toEqual(["open", "closed"]);
  });
});

it("every exchange is kept as it was meant, and nothing in it opens or signs anything", async () => {
  const { captured, adapter, exchanges } = await open();
  const taken = await captured({ invoice: "ORD77A1X" });
  await adapter.refund(refundOf(taken, bdt(100n)));
  const ops = ["initialize", "complete", "verify", "verify", "refund"];
  expect(exchanges.map(({ op }) => op)).toEqual(ops);
  const kept = JSON.stringify(exchanges);
  for (const word of [taken.providerTrx, "ORD77A1X", '"cancelAmount":"1.00"', '"currencyCode":"050"'])
    expect(kept).toContain(word);
  const challenges = (await bench.remote.journal("complete")).map(
    ({ request }) => (request as unknown as Heard).plain["challenge"],
  );
  expect(challenges[0]).toMatch(/^[0-9a-f]{20}$/);
  expect(kept).not.toMatch(/01711000000|01712000296|[A-Za-z0-9+/]{300}/);
  expect(
    kept.replaceAll(taken.providerRef, "").replaceAll(encodeURIComponent(taken.providerRef), ""),
  ).not.toContain(`"${challenges[0]}"`);
  expect(kept).not.toContain("/check-out/MD");
});
