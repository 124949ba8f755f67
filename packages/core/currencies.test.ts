import { expect, test } from "vitest";
import { approximately, currencies, isCurrency } from "./currencies.ts";

const dollar = { currency: "USD", microTaka: 121_500_000n } as const;

test("a price is told to the hundredth while it is small, and whole from a hundred on", () => {
  expect(approximately(125_000n, dollar)).toBe("10.29");
  expect(approximately(1_000n, dollar)).toBe("0.08");
  expect(approximately(0n, dollar)).toBe("0.00");
  expect(approximately(1_214_950n, dollar)).toBe("100");
  expect(approximately(12_150_000n, dollar)).toBe("1000");
});

test("yen and won have no smaller coin", () => {
  expect(approximately(125_000n, { currency: "JPY", microTaka: 780_000n })).toBe("1603");
});

test("at least ten currencies are there, and taka is none of them", () => {
  expect(currencies.length).toBeGreaterThanOrEqual(10);
  expect([isCurrency("USD"), isCurrency("BDT"), isCurrency(undefined)]).toEqual([true, false, false]);
});
