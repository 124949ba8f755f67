import { bdt } from "@haat/core/money";
import { expect, it } from "vitest";
import { takaOf, timeOf, wholeTaka, worthInTaka } from "./values.ts";

it.each([
  ["2026-11-20 18:30:05", "2026-11-20T12:30:05.000Z"],
  ["2026-11-20T18:30", "2026-11-20T12:30:00.000Z"],
  ["2026-11-20", "2026-11-19T18:00:00.000Z"],
  ["2026-11-20T18:30:05.123Z", "2026-11-20T18:30:05.000Z"],
  ["2026-11-20T18:30:05+00:00", "2026-11-20T18:30:05.000Z"],
  ["2026-11-20T18:30:05-0530", "2026-11-21T00:00:05.000Z"],
])("the time %s is %s", (text, at) => {
  expect(timeOf(text)?.toISOString()).toBe(at);
});

it.each(["", "soon", "2026-02-30 10:00:00", "2026-13-01", "2026-11-20 24:00", null, 1_700_000_000])(
  "%j names no time",
  (value) => {
    expect(timeOf(value)).toBeNull();
  },
);

it.each([
  [60, 6000n],
  [10.5, 1050n],
  ["1,250.5", 125_050n],
  ["1,25,000", 12_500_000n],
  [" 0 ", 0n],
  ["৳১,৫৭০", 157_000n],
  ["Tk 1.00", 100n],
  ["tk. 50/-", 5000n],
  ["1 BDT", 100n],
  ["২৫০ টাকা", 25_000n],
])("the amount %j is %s poisha", (value, minor) => {
  expect(takaOf(value)).toEqual(bdt(minor));
});

it.each([
  "",
  "N/A",
  "1.005",
  "Tk",
  "50 (approx)",
  "50-60",
  "Tk 50 due 20",
  -5,
  "-5",
  1.005,
  Number.NaN,
  null,
  true,
])("%j is no amount", (value) => {
  expect(takaOf(value)).toBeNull();
});

it("riders take whole taka, and goods are insured for no less than they are worth", () => {
  expect([wholeTaka(bdt(125_000n)), wholeTaka(bdt(50n)), wholeTaka(bdt(0n))]).toEqual(["1250", null, "0"]);
  expect([worthInTaka(bdt(100n)), worthInTaka(bdt(101n))]).toEqual(["1", "2"]);
});
