import { bkash } from "@haat/payments/adapters/bkash/index";
import { memoryTokens, type TokenStore } from "@haat/outside/tokens";
import { afterEach, describe, expect, it } from "vitest";
import { openBkash, type BkashBench } from "./bkash-provider.ts";
import { purchases } from "./wallet-provider.ts";

let bench: BkashBench;
afterEach(() => bench.provider.close());

const minuteMs = 60_000;

const open = async (...options: Parameters<typeof openBkash>) => {
  bench = await openBkash(...options);
  const age = async (minutes: number): Promise<void> => {
    bench.moveOurClock(minutes * minuteMs);
    await bench.remote.advance(minutes * minuteMs);
  };
  const counts = async () => (await bench.remote.ledger()).merchant;
  return { ...bench, ...purchases(bench.provider), age, counts };
};

describe("the shared token", () => {
  it("is kept as long where its life is told as text", async () => {
    const { started, age, counts, remote } = await open();
    await remote.fault({ op: "grant", do: "text-expiry" });
    await started();
    await age(49);
    await started();
    expect(await counts()).toMatchObject({ grants: 1, refreshes: 0 });
  });

  it("is kept until minute 50, then refreshed instead of granted", async () => {
    const { started, age, counts } = await open();
    await started();
    await age(49);
    await started();
    expect(await counts()).toMatchObject({ grants: 1, refreshes: 0 });
    await age(2);
    await started();
    expect(await counts()).toMatchObject({ grants: 1, refreshes: 1 });
  });

  it("is never refreshed a third time within an hour, which would block the merchant", async () => {
    const { started, remote, counts } = await open();
    await started();
    for (const _ of [1, 2, 3, 4]) {
      await remote.fault({ op: "create", do: "expire-token" });
      await started();
    }
    expect(await counts()).toMatchObject({ grants: 3, refreshes: 2, blockedUntil: 0 });
  });

  it("is granted anew when its refresh token is refused", async () => {
    const { started, age, counts } = await open({}, { settings: { refreshTokenLifeMs: 1000 } });
    await started();
    await age(120);
    await started();
    expect(await counts()).toMatchObject({ grants: 2, refreshes: 0 });
  });

  it("is only granted in the newer flavour, which publishes no refresh", async () => {
    const { started, age, counts } = await open({ BKASH_API_FLAVOR: "v2" });
    await started();
    await age(120);
    await started();
    expect(await counts()).toMatchObject({ grants: 2, refreshes: 0 });
  });

  it("goes on serving for five minutes while it cannot be renewed", async () => {
    const { started, remote, age } = await open();
    await started();
    await age(51);
    await remote.fault({ op: "refresh", do: "fail-before", times: 9 });
    await remote.fault({ op: "grant", do: "fail-before", times: 9 });
    await started();
  });

  it("that the gateway refuses is replaced once, and a second refusal is no decline", async () => {
    const { approved, provider, remote } = await open();
    const providerRef = await approved();
    await remote.fault({ op: "execute", do: "expire-token", times: 2 });
    await remote.fault({ op: "query", do: "expire-token", times: 2 });
    expect(await provider.adapter.confirm(providerRef)).toEqual({ state: "unknown" });
    expect(await provider.adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
    expect(await provider.captures(providerRef)).toBe(1);
  });

  it("is not asked for by a process that finds another already asking", async () => {
    const { config, remote } = await open();
    await remote.fault({ op: "grant", do: "slow", delayMs: 250 });
    const now = () => new Date();
    const tokens = memoryTokens(now);
    const processes = [1, 2, 3].map(() => bkash(config, { fetch, now, tokens }));
    const answers = await Promise.all(processes.map((bkash) => bkash.lookup("TR0011abcdefg1700000000000")));
    expect(answers).toEqual(processes.map(() => ({ state: "declined", reason: "not_found" })));
    expect((await remote.ledger()).merchant.grants).toBe(1);
  });

  it("goes on serving while a process that died holds the lock", async () => {
    const store = memoryTokens(() => new Date());
    const { started, age, counts } = await open({}, { tokens: store });
    await started();
    await age(51);
    const { origin, username, apiFlavor } = bench.config;
    expect(await store.lock(`bkash:${origin}:${username}:${apiFlavor}`, 3600_000)).not.toBeNull();
    await started();
    expect(await counts()).toMatchObject({ grants: 1, refreshes: 0 });
  });

  it("survives a token store that does not answer, at the price of one grant", async () => {
    const broken: TokenStore = {
      get: () => Promise.reject(new Error("Redis is away")),
      swap: () => Promise.reject(new Error("Redis is away")),
      lock: () => Promise.reject(new Error("Redis is away")),
    };
    const { captured, counts } = await open({}, { tokens: broken });
    await captured();
    await captured();
    expect(await counts()).toMatchObject({ grants: 1 });
  });

  it("cannot be had with wrong credentials, and then nothing is sent", async () => {
    const { config, remote } = await open();
    const now = () => new Date();
    const stranger = { ...config, password: "wrong" };
    const adapter = bkash(stranger, { fetch, now, tokens: memoryTokens(now) });
    expect(await adapter.lookup("TR0011abcdefg1700000000000")).toEqual({ state: "unknown" });
    expect((await remote.journal()).map(({ op }) => op)).toEqual(["grant"]);
  });
});
