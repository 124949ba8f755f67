import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, basisPoints, bdt, parseTaka, parseTypedTaka, printTaka } from "./money.ts";

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
});

describe("taka as text", () => {
  it("reads back what it printed", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (minor) => {
        expect(parseTaka(printTaka(bdt(minor)))).toEqual(bdt(minor));
      }),
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
});

it("basis points round half up", () => {
  expect(basisPoints(5n, 1000n)).toBe(1n);
  expect(basisPoints(4n, 1000n)).toBe(0n);
});
