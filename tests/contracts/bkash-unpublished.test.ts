import { afterEach, describe, expect, it } from "vitest";
import { openBkash, type BkashBench } from "./bkash-provider.ts";
import { charge, purchases } from "./wallet-provider.ts";

let bench: BkashBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openBkash>) => {
  bench = await openBkash(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

describe("where bkash leaves it open, the shop is right either way:", () => {
  it.each([
    ["2056", "stated", { state: "declined", reason: "refused" }],
    ["cause", "stated", { state: "declined", reason: "insufficient_funds" }],
    // Nothing says that it is over: it dies of age.
    ["2069", "initiated", { state: "pending" }],
  ] as const)(
    "an execute after the end that says %s, and a query that is %s",
    async (executeAfterEnd, endedStatus, said) => {
      const settings = { executeAfterEnd, endedStatus };
      const { started, adapter, buyerHasNoMoney, captures } = await open({}, { settings });
      const providerRef = await started();
      await buyerHasNoMoney(providerRef);
      expect(await adapter.confirm(providerRef)).toEqual(said);
      expect(await captures(providerRef)).toBe(0);
    },
  );

  it.each([
    ["verification", "ready"],
    ["status", "ready"],
    ["never", "pending"],
  ] as const)(
    "a payer's agreement that shows by %s is %s, and executed once",
    async (agreementTold, state) => {
      const { approved, adapter, captures } = await open({}, { settings: { agreementTold } });
      const providerRef = await approved();
      expect(await adapter.lookup(providerRef)).toEqual({ state });
      expect(await captures(providerRef)).toBe(0);
      expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
      expect(await captures(providerRef)).toBe(1);
    },
  );

  it.each([
    ["refused", "fail"],
    ["refused", "401"],
    ["429", "fail"],
  ] as const)("tokens that are blocked, told as %s and %s", async (blockedGrant, refusedGrant) => {
    const { adapter, remote } = await open({}, { settings: { blockedGrant, refusedGrant } });
    await remote.fault({ op: "grant", do: "block-tokens" });
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "unavailable" });
    await remote.advance("61m");
    expect(await adapter.start(charge())).toMatchObject({ next: "redirect" });
  });

  it("errors under either names", async () => {
    const { adapter, remote } = await open(
      {},
      { settings: { faultNames: "errorCode", repeatedInvoice: "2029" } },
    );
    await adapter.start(charge({ invoice: "A1" }));
    expect(await adapter.start(charge({ invoice: "A1" }))).toEqual({ next: "refused", code: "2029" });
    expect(await adapter.lookup("TR0011abcdefg1700000000000")).toEqual({
      state: "declined",
      reason: "not_found",
    });
    expect((await remote.ledger()).payments).toHaveLength(1);
  });

  it.each(["searchTran", "searchTransaction"] as const)("a search that is called %s", async (path) => {
    const settings = { search: path, searchMissCode: "2090" };
    const codes = { BKASH_SEARCH_PATH: path, BKASH_SEARCH_MISS_CODES: "2090" };
    const { captured, adapter } = await open(codes, { settings });
    const { providerTrx } = await captured();
    expect(await adapter.search(providerTrx)).toMatchObject({ state: "found", providerTrx });
    expect(await adapter.search("DA00000000")).toEqual({ state: "not_found" });
  });

  it("one refresh an hour, where the contract grants one", async () => {
    const settings = { refreshesPerHour: 1 };
    const { started, remote } = await open({ BKASH_REFRESHES_PER_HOUR: "1" }, { settings });
    await started();
    for (const _ of [1, 2]) {
      await remote.fault({ op: "create", do: "expire-token" });
      await started();
    }
    expect((await remote.ledger()).merchant).toMatchObject({ grants: 2, refreshes: 1, blockedUntil: 0 });
  });
});

it("the shop of an aggregator is named with each payment, and by no other", async () => {
  const { adapter, remote } = await open({ BKASH_ASSOCIATION_INFO: "MI05MID54" });
  expect(await adapter.start(charge())).toMatchObject({ next: "redirect" });
  const [line] = await remote.journal("create");
  expect(line?.request).toMatchObject({ merchantAssociationInfo: "MI05MID54" });
});

it("says of itself how often and how long it gives back", async () => {
  const { adapter } = await open({ BKASH_MAX_REFUNDS: "3", BKASH_REFUND_WINDOW_DAYS: "15" });
  expect(adapter.capabilities).toMatchObject({ maxRefunds: 3, refundWindowDays: 15 });
});
