import { expect, it } from "vitest";
import { sampleLine } from "./check/samples.ts";
import { added, fileFindings, type FileSums, noSums } from "./courier-file.ts";
import type { CourierItem } from "./courier-line.ts";

const sumsOf = (...items: readonly CourierItem[]): FileSums => items.reduce(added, noSums);
const sum = (payoutMinor: bigint | null, collectedMinor: bigint | null = null): CourierItem => ({
  ...{ kind: "sum", line: 9, collectedMinor, payoutMinor },
});
const bad: CourierItem = { kind: "bad", line: 3, fault: "payout", text: "x" };

it("a file adds up to its rows, and the last sum that it states is its own", () => {
  const adjustment = { ...sampleLine, isAdjustment: true, collectedMinor: 0n, payoutMinor: -500n };
  expect(sumsOf(sampleLine, sampleLine, adjustment, bad, sum(7n, 8n), sum(null), sum(5n))).toEqual({
    ...{ rows: 4, bad: 1, grossMinor: 300_000n, netMinor: 280_500n },
    ...{ statedGrossMinor: 8n, statedNetMinor: 5n },
  });
});

it("a sum and a credit must be what the rows bring, to the poisha", () => {
  const net = 140_500n;
  expect(fileFindings(sumsOf(sampleLine, sum(net)), net)).toEqual([]);
  expect(fileFindings(sumsOf(sampleLine), null)).toEqual([]);
  expect(fileFindings(sumsOf(sampleLine, sum(net - 1n)), net + 1n)).toEqual([
    { label: "TOTAL_MISMATCH", expectedMinor: net, statedMinor: net - 1n },
    { label: "BANK_CREDIT_MISMATCH", expectedMinor: net, statedMinor: net + 1n },
  ]);
});

it("a file with a bad row has no sum that could be judged", () => {
  expect(fileFindings(sumsOf(sampleLine, bad, sum(1n)), 1n)).toEqual([]);
});
