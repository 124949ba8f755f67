import { expect, it, onTestFinished } from "vitest";
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
