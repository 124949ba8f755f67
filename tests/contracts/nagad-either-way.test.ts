import { bdt } from "@haat/core/money";
import { afterEach, describe, expect, it } from "vitest";
import { openNagad, type NagadBench } from "./nagad-provider.ts";
import { charge, price, purchases, refundOf } from "./wallet-provider.ts";

let bench: NagadBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openNagad>) => {
  bench = await openNagad(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

describe("where nagad leaves it open, the shop is right either way:", () => {
  it.each(["spaced", "compact", "iso"] as const)("a time that is written %s", async (issuerTime) => {
    const { captured, adapter } = await open({}, { issuerTime });
    const taken = await captured();
    expect(Math.abs(Date.now() - (taken.capturedAt?.getTime() ?? 0))).toBeLessThan(60_000);
    expect(await adapter.refund(refundOf(taken, price))).toMatchObject({ state: "refunded" });
  });

  it.each(["by-day", "Cancelled", "Refunded"] as const)(
    "a cancel that is told %s, and by its status alone",
    async (givenBackAs) => {
      const { captured, adapter, remote } = await open({}, { givenBackAs, cancelAnswer: "status" });
      const taken = await captured();
      const half = bdt(price.minor / 2n);
      for (const _ of [1, 2])
        expect(await adapter.refund(refundOf(taken, half))).toEqual({
          state: "refunded",
          providerRefundTrx: null,
        });
      expect((await remote.ledger()).refundedMinor).toBe(String(price.minor));
    },
  );

  it("reasons of another spelling, of which only that of an unknown payment is read", async () => {
    const reasons = { INVALID_REFERENCE_ID: "R_404", DUPLICATE_ORDER_ID: "R_409" };
    const { adapter, neverStarted } = await open({ NAGAD_NOT_FOUND_REASONS: "R_404" }, { reasons });
    expect(await adapter.lookup(neverStarted)).toEqual({ state: "declined", reason: "not_found" });
    await adapter.start(charge({ invoice: "A17000000" }));
    expect(await adapter.start(charge({ invoice: "A17000000" }))).toEqual({ next: "refused", code: "R_409" });
  });

  it("longer order ids, where both sides take them", async () => {
    const pattern = "^[A-Z0-9]{22}$";
    const { adapter } = await open({ NAGAD_ORDER_ID_PATTERN: pattern }, { orderIdPattern: pattern });
    expect(await adapter.start(charge({ invoice: "A".repeat(22) }))).toMatchObject({ next: "redirect" });
    await expect(adapter.start(charge({ invoice: "A17000000" }))).rejects.toThrow(RangeError);
  });

  it("windows and counts of refunds, which the shop may know beforehand", async () => {
    const settings = { maxRefunds: 1, refundWindowDays: 3 };
    const { captured, adapter } = await open(
      { NAGAD_MAX_REFUNDS: "1", NAGAD_REFUND_WINDOW_DAYS: "3" },
      settings,
    );
    expect(adapter.capabilities).toMatchObject(settings);
    const taken = await captured();
    const half = bdt(price.minor / 2n);
    expect(await adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refunded" });
    expect(await adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refused" });
  });
});
