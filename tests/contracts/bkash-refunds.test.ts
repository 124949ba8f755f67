import { bdt } from "@haat/core/money";
import { afterEach, describe, expect, it } from "vitest";
import { openBkash, type BkashBench } from "./bkash-provider.ts";
import { purchases, refundOf } from "./wallet-provider.ts";

let bench: BkashBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openBkash>) => {
  bench = await openBkash(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

describe("a v2 refund", () => {
  it("is refused from the eleventh part on", async () => {
    const { captured, adapter, givenBack } = await open();
    const taken = await captured();
    for (let part = 0; part < 10; part += 1)
      expect(await adapter.refund(refundOf(taken, bdt(100n)))).toMatchObject({ state: "refunded" });
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({
      state: "refused",
      code: "2074",
      isFinal: true,
    });
    expect(await givenBack(taken.providerRef)).toBe(1000n);
  });

  it.each([
    ["above what is left", 150_051n, "2072"],
    ["of nothing", 0n, "2072"],
  ])("%s is refused with the wallet's code", async (_name, minor, code) => {
    const { captured, adapter } = await open();
    expect(await adapter.refund(refundOf(await captured(), bdt(minor)))).toEqual({ state: "refused", code });
  });

  it("is refused after the window, and when the merchant's balance is empty", async () => {
    const { captured, adapter, remote } = await open();
    const taken = await captured();
    await remote.collectionBalance("0.00");
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "refused", code: "2023" });
    await remote.advance("61d");
    const late = await adapter.refund(refundOf(taken, bdt(100n)));
    expect(late).toEqual({ state: "refused", code: "2071", isFinal: true });
  });

  it("that is accepted but not completed waits until the wallet says more", async () => {
    const { captured, adapter, remote, now, waits } = await open();
    const taken = await captured();
    await remote.fault({ op: "refund", do: "refund-later", delayMs: 3 * 86_400_000 });
    const question = { ...taken, amount: bdt(100n), known: [], askedAt: now() };
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "accepted" });
    await waits();
    expect(await adapter.lookupRefund({ ...question, now: now() })).toEqual({ state: "accepted" });
    await remote.advance("3d");
    expect(await adapter.lookupRefund({ ...question, now: now() })).toMatchObject({ state: "refunded" });
  });

  it("that fails after it was accepted is no refund", async () => {
    const { captured, adapter, remote, givenBack, now, waits } = await open();
    const taken = await captured();
    await remote.fault({ op: "refund", do: "refund-fails-later", delayMs: 1000 });
    const question = { ...taken, amount: bdt(100n), known: [], askedAt: now() };
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "accepted" });
    await remote.advance("5s");
    await waits();
    expect(await adapter.lookupRefund({ ...question, now: now() })).toEqual({
      state: "refused",
      code: "not_found",
    });
    expect(await givenBack(taken.providerRef)).toBe(0n);
  });

  it.each(["torn", "html", "drop", "fail-after"])(
    "whose answer is spoilt by '%s' is found, not repeated",
    async (what) => {
      const { captured, adapter, remote, givenBack, now } = await open();
      const taken = await captured();
      await remote.fault({ op: "refund", do: what });
      const question = { ...taken, amount: bdt(100n), known: [], askedAt: now() };
      expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "unknown" });
      expect(await adapter.lookupRefund({ ...question, now: now() })).toMatchObject({ state: "refunded" });
      expect(await givenBack(taken.providerRef)).toBe(100n);
    },
  );
});

describe("a refund of the older family", () => {
  const older = { BKASH_REFUND_FLAVOR: "v1.2.0-beta" };

  it("is possible once per capture, and the port says so", async () => {
    const { captured, adapter, givenBack } = await open(older);
    expect(adapter.capabilities).toMatchObject({ maxRefunds: 1 });
    const taken = await captured();
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toMatchObject({ state: "refunded" });
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "refused", code: "2034" });
    expect(await givenBack(taken.providerRef)).toBe(100n);
  });

  it("shares one path with its status, and a lost reply is still found", async () => {
    const { captured, adapter, remote, givenBack, now } = await open(older);
    const taken = await captured();
    const question = { ...taken, amount: bdt(100n), known: [], askedAt: now() };
    expect(await adapter.lookupRefund({ ...question, now: now() })).toEqual({ state: "unknown" });
    await remote.fault({ op: "refund", do: "drop" });
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toEqual({ state: "unknown" });
    expect(await adapter.lookupRefund({ ...question, now: now() })).toMatchObject({ state: "refunded" });
    expect(await givenBack(taken.providerRef)).toBe(100n);
  });
});
