import { type CourierTerms, parseCourierTerms } from "../courier-contract.ts";
import type { ParcelFacts } from "../courier-book.ts";
import type { CourierLine } from "../courier-line.ts";
import type { CourierFault } from "../courier-unread.ts";

const tiers = (...fees: readonly number[]) =>
  fees.map((feeMinor, at) => ({ mostGrams: [500, 1000, 2000][at], feeMinor }));

/** Terms for tests: whole taka, a part more for exchanges, half for returns. */
export const sampleTerms: CourierTerms = parseCourierTerms({
  delivery: {
    inside: tiers(6000, 7000, 9000),
    sub: tiers(8000, 10_000, 12_000),
    outside: tiers(11_000, 11_500, 13_500),
  },
  extraPerKgMinor: { inside: 1500, sub: 2000, outside: 2500 },
  codBps: { inside: 0, sub: 100, outside: 150 },
  codRounding: "taka_half_up",
  ...{ returnPercent: 50, partialPercent: 100, exchangePercent: 150, toleranceMinor: 100, payoutDays: 2 },
  charges: [
    { name: "Packaging", mostMinor: 2000 },
    { name: "VAT", mostMinor: null },
  ],
});

/** A parcel of Tk 1,500 to a suburb, delivered: Tk 80 for the way and Tk 15 for the cash. */
export const sampleParcel: ParcelFacts = {
  ...{ id: "p1", consignment: "CN1", reference: "R1", zone: "sub", grams: 400, isPrepaid: false },
  ...{ bookedMinor: 150_000n, dueMinor: 150_000n, state: "delivered", phoneTail: "338" },
  ...{ closedAt: new Date("2026-10-02T11:06:00Z"), terms: sampleTerms },
};

/** The row that says so. */
export const sampleLine: CourierLine = {
  ...{ kind: "line", line: 2, consignment: "CN1", reference: "R1", tracking: null, word: "Delivered" },
  ...{
    outcome: "delivered",
    phoneTail: null,
    closedAt: new Date("2026-10-02T11:06:00Z"),
    isAdjustment: false,
  },
  ...{ collectedMinor: 150_000n, deliveryFeeMinor: 8000n, codFeeMinor: 1500n, charges: [] },
  ...{ advanceMinor: 0n, payoutMinor: 140_500n },
};

/** Of a row with one cell that nobody can read. */
export const blotted = (
  fault: CourierFault,
): Pick<CourierLine, "unread"> & Required<Pick<CourierLine, "unread">> => ({
  unread: {
    cells: [{ fault, field: null, place: 0, heading: fault, text: "x" }],
    isUnsummed: fault !== "at",
    raw: { line: 2, row: ["x"], names: [fault], places: {}, deductions: [] },
  },
});
