import { basisPoints } from "@haat/core/money";
import type { CourierTerms, PriceZone } from "./courier-contract.ts";
import type { Outcome } from "./courier-profile.ts";

/** What a courier's price is made of. Amounts are poisha. */
export type Carried = Readonly<{ zone: PriceZone; grams: number; outcome: Outcome }>;

/** For carrying it there and leaving it: the first tier that holds the weight, and each kilogram begun above the last one. */
function baseFee(terms: CourierTerms, zone: PriceZone, grams: number): bigint {
  const tiers = terms.delivery[zone];
  const tier = tiers.find(({ mostGrams }) => grams <= mostGrams);
  if (tier) return tier.feeMinor;
  const last = tiers.at(-1) ?? { mostGrams: 0, feeMinor: 0n };
  const kilograms = Math.ceil((grams - last.mostGrams) / 1000);
  return last.feeMinor + terms.extraPerKgMinor[zone] * BigInt(kilograms);
}

const percentOf = (terms: CourierTerms, outcome: Outcome): bigint =>
  ({
    delivered: 100n,
    partial: terms.partialPercent,
    exchange: terms.exchangePercent,
    returned: terms.returnPercent,
  })[outcome];

/** The agreed delivery fee in poisha, a broken one dropped. */
export const deliveryFee = (terms: CourierTerms, { zone, grams, outcome }: Carried): bigint =>
  (baseFee(terms, zone, grams) * percentOf(terms, outcome)) / 100n;

/** The agreed fee on cash in poisha; nothing on what came back and on what was not collected. */
export function codFee(
  terms: CourierTerms,
  { zone, outcome }: Omit<Carried, "grams">,
  collectedMinor: bigint,
): bigint {
  if (outcome === "returned" || collectedMinor <= 0n) return 0n;
  const exact = basisPoints(collectedMinor, terms.codBps[zone]);
  if (terms.codRounding === "poisha") return exact;
  const up = terms.codRounding === "taka_half_up" ? 50n : 0n;
  return ((exact + up) / 100n) * 100n;
}

/** Whether a fee is near enough to the agreed one. */
export function isWithin(terms: CourierTerms, stated: bigint, expected: bigint): boolean {
  const off = stated - expected;
  return (off < 0n ? -off : off) <= terms.toleranceMinor;
}
