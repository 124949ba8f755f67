import { bdt } from "@haat/core/money";
import { cancelMessage } from "@haat/payments/adapters/nagad/messages";
import { findRefund } from "@haat/payments/adapters/nagad/refunds";
import { verified } from "@haat/payments/adapters/nagad/wire";
import { readNagadConfig } from "@haat/payments/config/nagad";
import type { Captured } from "@haat/payments/port";
import { afterEach, describe, expect, it } from "vitest";
import { nagadEnvironment, openNagad, type NagadBench } from "./nagad-provider.ts";
import { price, purchases, refundOf } from "./wallet-provider.ts";

let bench: NagadBench | undefined;
afterEach(async () => {
  await bench?.provider.close();
  bench = undefined;
});

const open = async (...options: Parameters<typeof openNagad>) => {
  bench = await openNagad(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

/** As Nagad opened it. */
const lastWish = async (): Promise<unknown> =>
  (await bench?.remote.journal("refund"))?.at(-1)?.request?.["plain"];

describe("giving back at Nagad", () => {
  it("names the Dhaka day and the sum of the original, days later", async () => {
    const { started, adapter, remote, buyerApproves } = await open({}, { sessionLifeMs: 48 * 3600_000 });
    const reference = await started();
    const dayMs = 24 * 3600_000;
    const sinceMidnight = (Date.now() + 6 * 3600_000) % dayMs;
    // Five past midnight in Dhaka, where the world still has yesterday.
    await remote.advance(dayMs - sinceMidnight + 5 * 60_000);
    await buyerApproves(reference);
    const taken = (await adapter.confirm(reference)) as Captured;
    await remote.advance("72h");
    expect(await adapter.refund(refundOf(taken, bdt(100n)))).toMatchObject({ state: "refunded" });
    const tomorrow = new Date(Date.now() + 6 * 3600_000 + dayMs).toISOString().slice(0, 10);
    expect(await lastWish()).toMatchObject({
      originalRequestDate: tomorrow.replaceAll("-", ""),
      originalAmount: "1500.50",
      cancelAmount: "1.00",
    });
  });

  it.each(["by-day", "Cancelled", "Refunded"])("is a refund in whichever words: %s", async (givenBackAs) => {
    const { captured, adapter, remote } = await open({}, { givenBackAs: givenBackAs as "by-day" });
    const taken = await captured();
    expect(await adapter.refund(refundOf(taken, bdt(50_000n)))).toMatchObject({ state: "refunded" });
    await remote.advance("48h");
    expect(await adapter.refund(refundOf(taken, bdt(100_050n)))).toMatchObject({ state: "refunded" });
  });

  it("is done once for one refund of ours, however often it is asked for", async () => {
    const { captured, adapter, givenBack } = await open();
    const taken = await captured();
    const order = refundOf(taken, bdt(20_000n));
    const first = await adapter.refund(order);
    expect(first).toMatchObject({ state: "refunded", providerRefundTrx: expect.stringMatching(/^\w{8}$/) });
    expect(await adapter.refund(order)).toEqual(first);
    expect(await givenBack(taken.providerRef)).toBe(20_000n);
  });

  it("is open when the answer is not signed by Nagad, or speaks of another sum", async () => {
    const { captured, adapter, remote } = await open();
    for (const what of ["tamper", "other-refund-amount", "torn", "html", "drop", "fail-after"]) {
      const taken = await captured();
      await remote.fault({ op: "refund", do: what });
      expect(await adapter.refund(refundOf(taken, bdt(100n))), what).toEqual({ state: "unknown" });
    }
  });

  it("sends nothing while Nagad does not say what was paid", async () => {
    const { captured, adapter, remote } = await open();
    const taken = await captured();
    await remote.fault({ op: "query", do: "fail-before" });
    const answer = await adapter.refund(refundOf(taken, price));
    expect(answer).toEqual({ state: "refused", code: "unavailable" });
    expect(await remote.journal("refund")).toEqual([]);
  });

  it("fits into one block, whatever is said about it", async () => {
    const { simulator, captured, adapter } = await open();
    const config = readNagadConfig(nagadEnvironment(simulator.api, simulator.credentials));
    const taken = await captured();
    for (const reason of [
      "",
      "x".repeat(500),
      "মাপে হয়নি ".repeat(60),
      "👗".repeat(100),
      '"\\\n'.repeat(99),
    ]) {
      const order = { ...refundOf(taken, bdt(100n)), reason };
      const message = cancelMessage(config, order, { amount: bdt(29_999_999n), paidAt: new Date() });
      expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(245);
      expect(message.referenceNo).toMatch(/^[A-Za-z0-9]{20,36}$/);
      expect(message.referenceMessage).not.toMatch(/[\ud800-\udbff]$/);
      expect(await adapter.refund(order)).toMatchObject({ state: "refunded" });
    }
  });
});

describe("a refund whose answer was lost", () => {
  const askedAt = new Date("2026-01-05T10:00:00.700Z");
  const later = new Date("2026-01-05T10:06:00Z");
  const soon = new Date("2026-01-05T10:01:00Z");
  /** 16:00:00 in Dhaka is the second in which we asked. */
  const says = (status: string, trx = "", at = "2026-01-05 16:00:00.0") =>
    verified.parse({
      ...{ status, amount: "1500.00", orderId: "O1", paymentRefId: "R1", issuerPaymentRefNo: "T1" },
      ...{ cancelIssuerRefNo: trx || null, cancelIssuerDateTime: trx ? at : null },
    });
  const before = says("PartialCancelled", "C1", "2026-01-05 15:59:59.0");
  const asks = (minor: bigint, known: readonly string[] = []) => ({
    ...{ providerRef: "R1", providerTrx: "T1", amount: bdt(minor), known, askedAt },
  });
  const notFound = { state: "refused", code: "not_found" };
  const unknown = { state: "unknown" };
  const byHand = { state: "by_hand" };
  const refunded = (providerRefundTrx: string | null) => ({ state: "refunded", providerRefundTrx });

  it.each([
    ["nothing given back, soon", says("Success"), asks(100n), soon, unknown],
    ["nothing given back, later", says("Success"), asks(100n), later, notFound],
    ["the whole, of the whole", says("Refunded", "C1"), asks(150_000n), soon, refunded("C1")],
    ["the whole, on the same day", says("Cancelled", "C1"), asks(150_000n), soon, refunded("C1")],
    ["the rest", says("Refunded", "C2"), asks(50_000n, ["C1"]), soon, refunded("C2")],
    ["a part, the first", says("PartialRefunded", "C1"), asks(50_000n), soon, refunded("C1")],
    ["a part, another", says("PartialCancelled", "C2"), asks(50_000n, ["C1"]), soon, refunded("C2")],
    ["still the part before, soon", before, asks(500n, ["C1"]), soon, unknown],
    ["still the part before, later", before, asks(500n, ["C1"]), later, notFound],
    ["one more under its name", says("PartialCancelled", "C1"), asks(500n, ["C1"]), later, byHand],
  ] as const)("is told by verify: %s", (_name, data, question, now, expected) => {
    expect(findRefund(data, { ...question, now })).toEqual(expected);
  });

  const early = "2026-01-05 15:59:59.0";
  it.each([
    ["a part under a number from before we asked", says("PartialRefunded", "X1", early), asks(500n, ["C1"])],
    ["a part from before, of which we know nothing", says("PartialRefunded", "X1", early), asks(500n)],
    ["a part at no time", says("PartialRefunded", "X1", "soon"), asks(500n)],
    ["a part without a number", says("PartialRefunded"), asks(500n)],
    ["a part, where the whole was asked for", says("PartialRefunded", "C1"), asks(150_000n)],
    ["the whole, where a part was asked for", says("Refunded", "C1"), asks(500n)],
    ["nothing, where a part had come back", says("Success"), asks(500n, ["C1"])],
    ["a word that fits no paid money", says("Failed"), asks(500n)],
  ] as const)("is a person's where verify cannot tell: %s", (_name, data, question) => {
    expect(findRefund(data, { ...question, now: later })).toEqual(byHand);
  });

  it("is unknown while verify does not answer", () => {
    expect(findRefund(null, { ...asks(500n), now: later })).toEqual(unknown);
  });

  it("is never asked for a second time by asking what became of it", async () => {
    const { captured, adapter, remote, now } = await open({}, { repeatedReference: "refused" });
    const taken: Captured = await captured();
    await remote.fault({ op: "refund", do: "drop" });
    expect(await adapter.refund(refundOf(taken, bdt(500n)))).toEqual(unknown);
    const question = { ...taken, amount: bdt(500n), known: [], askedAt: now() };
    expect(await adapter.lookupRefund({ ...question, now: now() })).toMatchObject({ state: "refunded" });
    expect((await remote.journal("refund")).length).toBe(1);
  });
});
