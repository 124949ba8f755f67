import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { openRocket, type RocketBench, rocketCredentials } from "./rocket-provider.ts";
import { silentServer } from "./silent-server.ts";
import { charge, purchases } from "./wallet-provider.ts";

let bench: RocketBench;
afterEach(() => bench.provider.close());

async function open(...how: Parameters<typeof openRocket>) {
  bench = await openRocket(...how);
  return { ...bench, buy: purchases(bench.provider) };
}

describe("what is kept of Rocket's messages", () => {
  it("holds neither credential nor the payer's address, and what support needs", async () => {
    const { provider, buy, exchanges } = await open();
    const captured = await buy.captured({ payerIp: "198.51.100.9" });
    const kept = JSON.stringify(exchanges);
    for (const secret of [rocketCredentials.userId, rocketCredentials.password, "198.51.100.9"])
      expect(kept).not.toContain(secret);
    expect(exchanges[0]).toMatchObject({ op: "create", status: 200, request: { amount: "150050" } });
    expect(exchanges.at(-1)).toMatchObject({
      method: "rocket",
      request: { transid: captured.providerRef, userid: "[redacted]", pwd: "[redacted]" },
      response: { RESULT: "OK", RRN: captured.providerTrx, CARD_NUMBER: "999999*********1965" },
    });
    expect(await provider.adapter.lookup(captured.providerRef)).toMatchObject({
      payerMasked: "999999*********1965",
    });
  });

  it("holds no credential either when the bank's error repeats them", async () => {
    const { provider, exchanges } = await open(
      {},
      { errorText: `no ${rocketCredentials.password}, 01712345678` },
    );
    await bench.remote.fault({ op: "create", do: "error-text" });
    await provider.adapter.start(charge());
    expect(exchanges[0]?.response).toBe("no [redacted], 01•••••5678");
  });
});

it("asks nobody while the bank hangs, and says so", async () => {
  const silent = await silentServer();
  onTestFinished(silent.close);
  const { provider } = await open({ ROCKET_WS: silent.url, ROCKET_TIMEOUT_MS: "60" });
  for (let asked = 0; asked < 50; asked += 1) await provider.adapter.lookup(provider.neverStarted);
  expect(await provider.adapter.start(charge())).toEqual({ next: "refused", code: "unavailable" });
});
