import { bdt } from "@haat/core/money";
import { expect, it, onTestFinished } from "vitest";
import { openNagad } from "./nagad-provider.ts";
import { openUpay } from "./upay-provider.ts";
import { charge, price, purchases, refundOf } from "./wallet-provider.ts";

async function open(...how: Parameters<typeof openUpay>) {
  const bench = await openUpay(...how);
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

it.each(["upper-case", "text-amounts", "extra-fields", "tamper-amount"])(
  "a status told with %s is read by what it says",
  async (how) => {
    const { provider, remote } = await open();
    const providerRef = await purchases(provider).approved();
    await remote.fault({ op: "query", do: how });
    const told = how === "tamper-amount" ? bdt(price.minor + 100n) : price;
    expect(await provider.adapter.lookup(providerRef)).toMatchObject({ state: "captured", amount: told });
  },
);

it("the lists of a refund are read whatever their shape, and with spaces about the names", async () => {
  const { provider, remote } = await open();
  const taken = await purchases(provider).captured();
  const half = bdt(price.minor / 2n);
  await remote.fault({ op: "refund", do: "refund-refused" });
  expect(await provider.adapter.refund(refundOf(taken, half))).toEqual({
    state: "refused",
    code: "failed_list",
  });
  await remote.fault({ op: "refund", do: "failed-object" });
  const tooMuch = bdt(price.minor + 1n);
  expect(await provider.adapter.refund(refundOf(taken, tooMuch))).toEqual({
    state: "refused",
    code: "failed_list",
  });
  await remote.fault({ op: "refund", do: "stray-spaces" });
  expect(await provider.adapter.refund(refundOf(taken, half))).toMatchObject({ state: "refunded" });
  expect((await remote.ledger()).refundedMinor).toBe(String(half.minor));
});

it("a shop of many addresses asks from the one that Upay hears, and is a stranger from any other", async () => {
  const { provider, remote } = await open({ UPAY_SOURCE_ADDRESS: "127.0.0.2" }, { whitelist: ["127.0.0.2"] });
  const taken = await purchases(provider).captured();
  expect(await provider.adapter.refund(refundOf(taken, price))).toMatchObject({ state: "refunded" });
  await remote.fault({ op: "query", do: "silent" });
  expect(await provider.adapter.lookup(taken.providerRef)).toEqual({ state: "unknown" });
  await remote.change({ whitelist: ["127.0.0.1"] });
  expect(await provider.adapter.lookup(taken.providerRef)).toEqual({ state: "unknown" });
});

it.each([
  ["with a dead token told in Django's words", { deadToken: "detail" }],
  ["where an address without its slash is missing", { slash: "missing" }],
  ["where a missing payment comes with 400", { notFoundStatus: 400 }],
  [
    "where text is no amount, and the way back names only what is documented",
    { textAmount: "DVE4001", callback: "documented" },
  ],
] as const)("a purchase goes well %s", async (_how, settings) => {
  const { provider, remote } = await open({}, settings);
  await provider.adapter.start(charge());
  await remote.expireTokens();
  expect(await purchases(provider).captured()).toMatchObject({ state: "captured", amount: price });
  expect(await provider.adapter.lookup("A17000000000000")).toEqual({
    state: "declined",
    reason: "not_found",
  });
});

it("a word of its own for what was given back is no payment, and no failure either", async () => {
  const { provider } = await open({}, { refundedStatus: "refunded" });
  const taken = await purchases(provider).captured();
  await provider.adapter.refund(refundOf(taken, price));
  expect(await provider.adapter.lookup(taken.providerRef)).toEqual({ state: "unknown" });
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
