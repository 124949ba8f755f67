import { afterEach, describe, expect, it } from "vitest";
import { openRocket, type RocketBench } from "./rocket-provider.ts";
import { charge, price, purchases } from "./wallet-provider.ts";

let bench: RocketBench;
afterEach(() => bench.provider.close());

const open = async (...how: Parameters<typeof openRocket>) => {
  bench = await openRocket(...how);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

describe("where the bank leaves it open, the shop is right either way:", () => {
  it.each([
    [
      { beforePayment: "CREATED", expiredResult: "FAILED" },
      { state: "declined", reason: "refused" },
    ],
    [
      { beforePayment: "PENDING", expiredResult: "DECLINED" },
      { state: "declined", reason: "refused" },
    ],
    [{ beforePayment: "by-step", expiredResult: "TIMEOUT" }, { state: "expired" }],
  ] as const)("a payment that waits, and dies, by the words %o", async (words, end) => {
    const { started, adapter, remote } = await open({}, words);
    const providerRef = await started();
    expect(await adapter.lookup(providerRef)).toEqual({ state: "pending" });
    await remote.advance("16m");
    expect(await adapter.lookup(providerRef)).toEqual(end);
  });

  it("a code of its own for who turned back, and texts of any kind for what is no order", async () => {
    const settings = { cancelCode: "908", errorText: "ORA-00600", minAmount: "2000.00" };
    const { adapter, started, remote, buyerCancels } = await open(
      { ROCKET_CANCELLED_CODES: "907,908" },
      settings,
    );
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "no_transaction_id" });
    await remote.change({ minAmount: null });
    const providerRef = await started();
    await buyerCancels(providerRef);
    expect(await adapter.lookup(providerRef)).toEqual({ state: "declined", reason: "cancelled" });
  });

  it("a rate for each card type, of which the shop is charged Rocket's", async () => {
    const { adapter, captured, remote } = await open(
      { ROCKET_RATES: "4:250,6:180" },
      { rates: { "4": 250, "6": 180 } },
    );
    expect(adapter.capabilities.feeBps).toBe(180);
    expect(await captured()).toMatchObject({ amount: price });
    await remote.change({ rates: { "4": 250 } });
    expect(await adapter.start(charge())).toMatchObject({ next: "refused" });
  });
});
