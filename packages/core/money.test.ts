import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocate,
  basisPoints,
  bdt,
  parseSignedTaka,
  parseTaka,
  parseTypedTaka,
  printTaka,
  times,
} from "./money.ts";

describe("allocate", () => {
  it.each([
    { total: 100n, weights: [1n, 1n, 1n], shares: [34n, 33n, 33n] },
    { total: 1n, weights: [7n, 93n], shares: [0n, 1n] },
    { total: 0n, weights: [1n], shares: [0n] },
  ])("splits $total by $weights by largest remainder", ({ total, weights, shares }) => {
    expect(allocate(bdt(total), weights)).toEqual(shares.map(bdt));
  });

  it("neither creates nor loses a poisha", () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
      .filter((each) => each.some((w) => w > 0n));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, parts) => {
        const shares = allocate(bdt(total), parts);
        expect(shares.reduce((sum, { minor }) => sum + minor, 0n)).toBe(total);
        expect(shares.every(({ minor }) => minor >= 0n)).toBe(true);
      }),
    );
  });

  it.each([[[]], [[0n]], [[-1n, 2n]]])("refuses weights %s", (weights) => {
    expect(() => allocate(bdt(1n), weights as bigint[])).toThrow("money.unallocatable");
  });

  it("refuses to split what is owed the other way", () => {
    expect(() => allocate(bdt(-1n), [1n])).toThrow("money.unallocatable");
    expect(() => allocate(bdt(-2n), [1n, 1n])).toThrow("money.unallocatable");
  });

  it.each([
    // The last poisha go to the largest remainders, wherever they stand …
    { total: 10n, weights: [3n, 3n, 1n], shares: [4n, 4n, 2n] },
    { total: 100n, weights: [1n, 5n, 3n], shares: [11n, 56n, 33n] },
    { total: 7n, weights: [1n, 1n, 8n], shares: [1n, 1n, 5n] },
    // … and among equal ones to the earlier.
    { total: 3n, weights: [1n, 1n], shares: [2n, 1n] },
    { total: 5n, weights: [1n, 1n, 1n], shares: [2n, 2n, 1n] },
    { total: 6n, weights: [1n, 1n, 1n, 1n], shares: [2n, 2n, 1n, 1n] },
  ])("gives what is left of $total over $weights where most is missing", ({ total, weights, shares }) => {
    expect(allocate(bdt(total), weights)).toEqual(shares.map(bdt));
  });

  it("gives nobody more than a poisha above or below his exact share", () => {
    const weights = fc
      .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 8 })
      .filter((each) => each.some((w) => w > 0n));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), weights, (total, parts) => {
        const whole = parts.reduce((sum, each) => sum + each, 0n);
        allocate(bdt(total), parts).forEach(({ minor, currency }, place) => {
          const distance = minor * whole - total * (parts[place] ?? 0n);
          expect(distance > -whole && distance < whole).toBe(true);
          expect(currency).toBe("BDT");
        });
      }),
    );
  });
});

describe("taka as text", () => {
  it("reads back what it printed", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (minor) => {
        expect(parseTaka(printTaka(bdt(minor)))).toEqual(bdt(minor));
      }),
    );
  });
  it.each([
    [-5n, "-0.05"],
    [-150_005n, "-1500.05"],
    [0n, "0.00"],
    [100n, "1.00"],
  ])("%s poisha are printed as %s", (minor, text) => {
    expect(printTaka(bdt(minor))).toBe(text);
  });
  it("a refusal repeats no more than forty signs of what was typed", () => {
    expect(() => parseTaka(`x${"1".repeat(60)}`)).toThrow(
      expect.objectContaining({ params: { text: `x${"1".repeat(39)}` } }),
    );
  });
  it.each(["", "-1", "1.005", "1e3", "১৫", "0x10", "1,000", " 1"])("a wallet's %j is refused", (text) => {
    expect(() => parseTaka(text)).toThrow("money.malformed");
  });
  it.each([
    ["১,২৫০", 125_000n],
    [" 1250.5 ", 125_050n],
    ["১২৫০.০৫", 125_005n],
  ])("a person's %j is %s poisha", (text, minor) => {
    expect(parseTypedTaka(text)).toEqual(bdt(minor));
  });
  it.each([
    ["-১,২৫০.০৫", -125_005n],
    ["−৳ 1250", -125_000n],
    ["৳-5", -500n],
    ["১২৫০", 125_000n],
  ])("of a sum that may go either way %j is %s poisha", (text, minor) => {
    expect(parseSignedTaka(text)).toEqual(bdt(minor));
  });
  it.each(["--5", "5-", "-", "+5"])("a sum that may go either way is not %j", (text) => {
    expect(() => parseSignedTaka(text)).toThrow("money.malformed");
  });
});

it("a price is paid for each piece", () => {
  expect(times(bdt(33_335n), 3)).toEqual({ currency: "BDT", minor: 100_005n });
  expect(times(bdt(33_335n), 0)).toEqual(bdt(0n));
});

it("basis points round half up", () => {
  expect(basisPoints(5n, 1000n)).toBe(1n);
  expect(basisPoints(4n, 1000n)).toBe(0n);
});
