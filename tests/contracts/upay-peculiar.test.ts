import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { openNagad } from "./nagad-provider.ts";
import { openUpay } from "./upay-provider.ts";
import { charge, price, purchases, refundOf } from "./wallet-provider.ts";

async function open() {
  const bench = await openUpay();
  onTestFinished(() => bench.provider.close());
  return bench;
}

it("a page that would pay another merchant is none of Upay's for us", async () => {
  const { provider, remote } = await open();
  await remote.fault({ op: "create", do: "other-merchant" });
  expect(await provider.adapter.start(charge())).toEqual({ next: "refused", code: "answer_mismatch" });
});

it("a refund counts in either spelling of Upay's code, and only once", async () => {
  const { provider, remote } = await open();
  const taken = await purchases(provider).captured();
  await remote.fault({ op: "refund", do: "spaced-code" });
  expect(await provider.adapter.refund(refundOf(taken, price))).toMatchObject({ state: "refunded" });
  expect(await provider.adapter.refund(refundOf(taken, price))).toMatchObject({ state: "refused" });
});

it.each([openUpay, openNagad])(
  "what is said to be given back may come days later, or not at all",
  async (bench) => {
    const { provider, remote } = await bench();
    onTestFinished(() => provider.close());
    const taken = await purchases(provider).captured();
    const half = bdt(price.minor / 2n);
    const sent = async () => (await remote.ledger()).refundedMinor;
    await remote.fault({ op: "refund", do: "refund-later", delayMs: 2 * 24 * 3600_000 });
    expect(await provider.adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refunded" });
    expect(await sent()).toBe("0");
    await remote.fault({ op: "refund", do: "refund-fails-later", delayMs: 60_000 });
    expect(await provider.adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refunded" });
    expect(await provider.adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refused" });
    await remote.advance("3d");
    expect(await sent()).toBe(String(half.minor));
  },
);
