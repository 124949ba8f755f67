import { describe, expect, it } from "vitest";
import { plainNumber, readAmount } from "./amount.ts";

describe("an amount in a statement", () => {
  it.each([
    ["1500", 150_000n],
    ["1,500.5", 150_050n],
    ["12,34,567.89", 123_456_789n],
    ["1,234,567", 123_456_700n],
    ["৳১২,৩৪,৫৬৭.৮৯", 123_456_789n],
    ["Tk. 20.00", 2_000n],
    ["BDT 7", 700n],
    ["৫০ টাকা", 5_000n],
    ["(50)", -5_000n],
    ["৳-১৫৫", -15_500n],
    ["−12.30", -1_230n],
    ["40-", -4_000n],
    ["1500.0000", 150_000n],
    ["+75.25", 7_525n],
    ["20 tk", 2_000n],
    ["TK5", 500n],
    ["0", 0n],
    ["100/-", 10_000n],
    ["১,৫০০/=", 150_000n],
    ["(940.50/-)", -94_050n],
    ["-60/–", -6_000n],
  ])("%s is %s poisha", (text, minor) => expect(readAmount(text)).toBe(minor));

  it.each(["", " - ", "N/A", "na", "NIL", "null", "–", "---", "৳ -", "Tk –", "- BDT"])("%j is none", (text) =>
    expect(readAmount(text)).toBeNull(),
  );

  it.each([
    "12x0",
    "1,23,45",
    "1.234,50",
    "1e3",
    "1.005",
    "--5",
    "৳",
    "5 6 7x",
    "(50",
    "50)",
    "x(50)",
    "(50)x",
    "5-5",
    "5+5",
    "+",
    "nilx",
    "100/",
    "1/-5",
    "/-",
  ])("%j is not guessed at", (text) => expect(readAmount(text)).toBe("malformed"));
});

describe("a number as a spreadsheet stores it", () => {
  it.each([
    ["1.2345678901E10", "12345678901"],
    ["1498.2750000000001", "1498.2750000000001"],
    ["1498.2700000000002", "1498.27"],
    ["-0.1", "-0.10"],
    ["45000", "45000"],
    ["TRX", "TRX"],
    ["", ""],
    [" ", " "],
    ["Infinity", "Infinity"],
    ["1e21", "1e21"],
    ["-7", "-7"],
    ["-12.5", "-12.50"],
    ["0.07", "0.07"],
    ["1.5e-3", "0.0015"],
  ])("%s is %s", (stored, plain) => expect(plainNumber(stored)).toBe(plain));
});
