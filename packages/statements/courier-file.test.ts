import { expect, it } from "vitest";
import { blotted, sampleLine } from "./check/samples.ts";
import { added, fileFindings, type FileSums, isUnreadable, noSums } from "./courier-file.ts";
import type { CourierItem } from "./courier-line.ts";

const sumsOf = (...items: readonly CourierItem[]): FileSums => items.reduce(added, noSums);
const sum = (payoutMinor: bigint | null, collectedMinor: bigint | null = null): CourierItem => ({
  ...{ kind: "sum", line: 9, collectedMinor, payoutMinor },
});
const bad: CourierItem = { ...sampleLine, line: 3, payoutMinor: 0n, ...blotted("payout") };

it("a file adds up to its rows, and the last sum that it states is its own", () => {
  const adjustment = { ...sampleLine, isAdjustment: true, collectedMinor: 0n, payoutMinor: -500n };
  expect(sumsOf(sampleLine, sampleLine, adjustment, bad, sum(7n, 8n), sum(null), sum(5n))).toEqual({
    ...{ rows: 4, bad: 1, unsummed: 1, undated: 0, unreadCash: 0, parcels: 3, notes: 0 },
    ...{ grossMinor: 450_000n, netMinor: 280_500n },
    ...{ statedGrossMinor: 8n, statedNetMinor: 5n, isSumUnread: false },
  });
});

it("a sum and a credit must be what the rows bring, to the poisha", () => {
  const net = 140_500n;
  expect(fileFindings(sumsOf(sampleLine, sum(net)), net)).toEqual([]);
  expect(fileFindings(sumsOf(sampleLine), null)).toEqual([]);
  expect(fileFindings(sumsOf(sampleLine, sum(net - 1n)), net + 1n)).toEqual([
    { label: "TOTAL_MISMATCH", of: "payout", expectedMinor: net, statedMinor: net - 1n },
    { label: "BANK_CREDIT_MISMATCH", expectedMinor: net, statedMinor: net + 1n },
  ]);
});

it("the cash that a file states is what its rows collected, once all of it can be read", () => {
  const [net, gross] = [140_500n, 150_000n];
  expect(fileFindings(sumsOf(sampleLine, sum(net, gross)), net)).toEqual([]);
  expect(fileFindings(sumsOf(sampleLine, sum(net, gross + 1n)), net)).toEqual([
    { label: "TOTAL_MISMATCH", of: "collected", expectedMinor: gross, statedMinor: gross + 1n },
  ]);
  const cash: CourierItem = { ...sampleLine, ...blotted("collected") };
  const isCashUnread = sumsOf(sampleLine, cash, sum(null, 1n));
  expect(fileFindings({ ...isCashUnread, unsummed: 0 }, null)).toEqual([]);
});

it("a file with a row of which nobody knows what it brings has no sum that could be judged", () => {
  expect(fileFindings(sumsOf(sampleLine, bad, sum(1n)), 1n)).toEqual([]);
  const isDayUnread = { ...sampleLine, ...blotted("at") };
  expect(fileFindings(sumsOf(isDayUnread, sum(1n)), null)).toHaveLength(1);
});

it("a sum that cannot be read is none, whatever another above it says", () => {
  const unread: CourierItem = {
    kind: "sum",
    line: 9,
    collectedMinor: null,
    payoutMinor: null,
    isUnread: true,
  };
  expect(sumsOf(sampleLine, sum(5n), unread)).toMatchObject({ statedNetMinor: null, isSumUnread: true });
  expect(sumsOf(sampleLine, unread, sum(null, 7n))).toMatchObject({
    statedNetMinor: null,
    isSumUnread: true,
  });
  expect(sumsOf(sampleLine, unread, sum(5n))).toMatchObject({ statedNetMinor: 5n, isSumUnread: false });
});

it("a file of whose rows, or of whose parcels' cash, nothing can be read is no statement", () => {
  const cash: CourierItem = { ...sampleLine, collectedMinor: 0n, ...blotted("collected") };
  const adjustment: CourierItem = { ...sampleLine, isAdjustment: true, collectedMinor: 0n };
  expect(isUnreadable(sumsOf())).toBe(false);
  expect(isUnreadable(sumsOf(bad, bad))).toBe(true);
  expect(isUnreadable(sumsOf(bad, sampleLine))).toBe(false);
  expect(isUnreadable(sumsOf(cash, adjustment))).toBe(true);
  expect(isUnreadable(sumsOf(cash, adjustment, sampleLine))).toBe(false);
});
