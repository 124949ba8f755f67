import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { Captured } from "@haat/payments/port";
import { bkash } from "@haat/payments/adapters/bkash/index";
import { memoryTokens } from "@haat/outside/tokens";
import { afterEach, describe, expect, it } from "vitest";
import { openBkash, type BkashBench } from "./bkash-provider.ts";
import { charge, purchases, refundOf } from "./wallet-provider.ts";

let bench: BkashBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openBkash>) => {
  bench = await openBkash(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

describe("what bKash's acceptance test looks at", () => {
  it("an execute that answers is not followed by a query", async () => {
    const { captured, remote } = await open();
    await captured();
    expect((await remote.journal()).map(({ op }) => op)).toEqual(["grant", "create", "execute"]);
  });

  it("a lost execute is followed by one query, and never by a second execute", async () => {
    const { approved, adapter, remote } = await open();
    const providerRef = await approved();
    await remote.fault({ op: "execute", do: "fail-after" });
    await adapter.confirm(providerRef);
    const calls = (await remote.journal()).map(({ op }) => op).filter((op) => op !== "grant");
    expect(calls).toEqual(["create", "execute", "query"]);
  });

  it("one token serves many payments", async () => {
    const { captured, remote } = await open();
    for (const _ of [1, 2, 3]) await captured();
    expect((await remote.ledger()).merchant).toMatchObject({ grants: 1, refreshes: 0 });
  });
});

describe("the execute decision table over HTTP", () => {
  it.each([
    ["2023", { state: "declined", reason: "insufficient_funds" }],
    ["2011", { state: "declined", reason: "wrong_credentials" }],
    ["2002", { state: "declined", reason: "not_found" }],
    ["2056", { state: "pending" }],
    ["2080", { state: "pending" }],
    ["2062", { state: "unknown" }],
    ["9999", { state: "unknown" }],
    ["503", { state: "unknown" }],
  ])("code %s without any effect gives %o", async (code, expected) => {
    for (const flavor of ["v1.2.0-beta", "v2"]) {
      const { approved, adapter, remote, captures, close } = await open({ BKASH_API_FLAVOR: flavor });
      const providerRef = await approved();
      await remote.fault({ op: "execute", do: "code", code });
      expect(await adapter.confirm(providerRef)).toEqual(expected);
      expect(await captures(providerRef)).toBe(0);
      if (flavor !== "v2") await close();
    }
  });

  it.each(["torn", "html", "drop", "fail-after", "already-completed", "extra-fields", "number-amounts"])(
    "an effect whose answer is spoilt by '%s' is found and counted once",
    async (what) => {
      const { approved, adapter, remote, captures } = await open();
      const providerRef = await approved();
      await remote.fault({ op: "execute", do: what });
      expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: bdt(150_050n) });
      expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
      expect(await captures(providerRef)).toBe(1);
    },
  );

  it.each(["fail-before", "429", "redirect"])("a call stopped by '%s' stays unknown", async (what) => {
    const { approved, adapter, remote, captures } = await open();
    const providerRef = await approved();
    await remote.fault({ op: "execute", do: what });
    expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
    expect(await captures(providerRef)).toBe(0);
  });

  it("a redirect is never followed, so no stranger gets the token", async () => {
    const { approved, adapter, remote, simulator } = await open();
    const providerRef = await approved();
    await remote.fault({ op: "execute", do: "redirect", location: `${simulator.origin}/stolen` });
    await adapter.confirm(providerRef);
    expect((await remote.journal("unknown")).map(({ path }) => path)).toEqual([]);
  });

  it("a repeated transaction id, another currency and another invoice are reported as they came", async () => {
    const { approved, captured, adapter, remote } = await open();
    const first = await captured();
    for (const what of ["repeat-trx", "other-currency", "other-invoice"])
      await remote.fault({ op: "execute", do: what });
    const settle = async () => (await adapter.confirm(await approved({ invoice: "A9" }))) as Captured;
    expect(await settle()).toMatchObject({ state: "captured", providerTrx: first.providerTrx });
    expect(await settle()).toMatchObject({ state: "captured", currency: "USD" });
    expect(await settle()).toMatchObject({ state: "captured", merchantInvoice: "A9-x" });
  });
});

describe("a charge that may not start", () => {
  it.each([99n, 30_000_001n])("is refused here, before anything is sent: %d poisha", async (minor) => {
    const { adapter, remote } = await open();
    const answer = await adapter.start(charge({ amount: bdt(minor) }));
    expect(answer).toEqual({ next: "refused", code: "amount_out_of_limits" });
    expect(await remote.journal()).toEqual([]);
  });

  it("is refused by the wallet in its own words", async () => {
    const { adapter, remote } = await open();
    await remote.change({ repeatedInvoice: "2029" });
    await adapter.start(charge({ invoice: "A1" }));
    expect(await adapter.start(charge({ invoice: "A1" }))).toEqual({ next: "refused", code: "2029" });
  });

  it("keeps the query string of the return address", async () => {
    const { started, remote } = await open();
    const reference = await started({ returnUrl: new URL("http://127.0.0.1:9/back?order=7&x=%26") });
    const { callbackUrl } = await remote.act(reference, "approve", { deliver: false });
    const query = new URL(callbackUrl ?? "").searchParams;
    expect([query.get("order"), query.get("x"), query.get("status")]).toEqual(["7", "&", "success"]);
  });
});

describe("the breaker", () => {
  it("spares callers a hanging wallet, says 'unknown', and tells when the wallet is back", async () => {
    const { config, approved, remote, exchanges } = await open();
    const providerRef = await approved();
    const moves: string[] = [];
    let turnedMs = 0;
    const now = () => new Date(Date.now() + turnedMs);
    const outside = {
      fetch,
      now,
      tokens: memoryTokens(now),
      breakerMoved: (_method: string, state: string) => void moves.push(state),
    };
    const brittle = { ...config, breaker: { failures: 2, coolDownMs: 60_000 } };
    const adapter = bkash(brittle, outside);
    await remote.fault({ op: "query", do: "fail-before", times: 2 });
    for (const _ of [1, 2]) expect(await adapter.lookup(providerRef)).toEqual({ state: "unknown" });
    const heard = (await remote.journal()).length;
    expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "unavailable" });
    const order = { ...refundOf({ providerRef } as Captured, bdt(1n)), refundId: newId("refund", now()) };
    expect(await adapter.refund(order)).toEqual({ state: "refused", code: "unavailable" });
    expect((await remote.journal()).length).toBe(heard);
    turnedMs = 61_000;
    expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
    expect(moves).toEqual(["open", "closed"]);
    expect(exchanges.length).toBeGreaterThan(0);
  });
});

it("every exchange is kept, and no secret in any of them", async () => {
  const { captured, adapter, exchanges } = await open();
  const taken = await captured();
  await adapter.refund(refundOf(taken, bdt(100n)));
  expect(exchanges.map(({ op }) => op)).toEqual(["grant", "create", "execute", "refund"]);
  const kept = JSON.stringify(exchanges);
  expect(kept).toContain(taken.providerTrx);
  expect(kept).not.toMatch(/secret-password|secret-app-key|secret-app-secret|eyJ|01770618575|hash=/);
});
