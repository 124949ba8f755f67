import { expect, test } from "vitest";
import { codFee, deliveryFee } from "./courier-fees.ts";
import { readTypedTerms, type TypedTerms } from "./courier-typed.ts";

const same = (value: string) => ({ inside: value, sub: value, outside: value });
const typed: TypedTerms = {
  tiers: [
    { grams: "৫০০", inside: "৭০", sub: "৮০", outside: "১২০" },
    { grams: "1,000", inside: "80", sub: "100", outside: "140.50" },
  ],
  ...{ extraPerKg: { ...same("25"), inside: "১৫" }, codPercent: { ...same("1"), inside: "০.৫%" } },
  ...{ rounding: "poisha", returnPercent: "50", partialPercent: "100", exchangePercent: "১৫০" },
  ...{ tolerance: "1", charges: [{ name: "Packaging", most: "" }], payoutDays: "৩" },
};

test("taka, percent and grams in either script are the terms that a parcel is priced by", () => {
  const terms = readTypedTerms(typed);
  expect(deliveryFee(terms, { zone: "inside", grams: 500, outcome: "delivered" })).toBe(7000n);
  expect(deliveryFee(terms, { zone: "outside", grams: 501, outcome: "exchange" })).toBe(21_075n);
  expect(deliveryFee(terms, { zone: "inside", grams: 1001, outcome: "returned" })).toBe(4750n);
  expect(codFee(terms, { zone: "inside", outcome: "delivered" }, 100_000n)).toBe(500n);
  expect(terms).toMatchObject({ toleranceMinor: 100n, payoutDays: 3, charges: [{ mostMinor: null }] });
});

test.each<Partial<TypedTerms>>([
  { tiers: [] },
  { tiers: [...typed.tiers].toReversed() },
  { codPercent: same("101") },
  { extraPerKg: same("-5") },
  { returnPercent: "half" },
  { payoutDays: "366" },
])("%j is not guessed at", (over) => {
  expect(() => readTypedTerms({ ...typed, ...over })).toThrow("courier_contract.unread");
});
