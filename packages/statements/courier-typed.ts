import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import { parseTypedBasisPoints, parseTypedWhole } from "@haat/core/typed-numbers";
import {
  type CodRounding,
  type CourierTerms,
  parseCourierTerms,
  printCourierTerms,
} from "./courier-contract.ts";

type Zones = Readonly<Record<"inside" | "sub" | "outside", string>>;

/** Terms as people type them: taka, percent and grams in either digit script. */
export type TypedTerms = Readonly<{
  /** By rising weight, one price for each zone. */
  tiers: readonly (Readonly<{ grams: string }> & Zones)[];
  extraPerKg: Zones;
  codPercent: Zones;
  rounding: CodRounding;
  returnPercent: string;
  partialPercent: string;
  exchangePercent: string;
  tolerance: string;
  /** An empty most: whatever it is. */
  charges: readonly Readonly<{ name: string; most: string }>[];
  payoutDays: string;
}>;

const perZone = <Value>(zones: Zones, read: (typed: string) => Value) => ({
  inside: read(zones.inside),
  sub: read(zones.sub),
  outside: read(zones.outside),
});
const poisha = (typed: string): bigint => parseTypedTaka(typed).minor;
const percent = (typed: string): bigint => BigInt(parseTypedWhole(typed, 0, 1000));

function read(typed: TypedTerms): CourierTerms {
  const tiers = (zone: keyof Zones) =>
    typed.tiers.map((tier) => ({
      mostGrams: parseTypedWhole(tier.grams, 1, 1_000_000),
      feeMinor: poisha(tier[zone]),
    }));
  return {
    delivery: { inside: tiers("inside"), sub: tiers("sub"), outside: tiers("outside") },
    extraPerKgMinor: perZone(typed.extraPerKg, poisha),
    codBps: perZone(typed.codPercent, (each) => BigInt(parseTypedBasisPoints(each))),
    codRounding: typed.rounding,
    returnPercent: percent(typed.returnPercent),
    partialPercent: percent(typed.partialPercent),
    exchangePercent: percent(typed.exchangePercent),
    toleranceMinor: poisha(typed.tolerance),
    charges: typed.charges.map(({ name, most }) => ({ name, mostMinor: most === "" ? null : poisha(most) })),
    payoutDays: parseTypedWhole(typed.payoutDays, 0, 365),
  };
}

/** Throws `courier_contract.unread` where a number cannot be read, or the weights do not rise. */
export function readTypedTerms(typed: TypedTerms): CourierTerms {
  try {
    // What is kept is what is read back.
    return parseCourierTerms(JSON.parse(printCourierTerms(read(typed))));
  } catch (fault) {
    throw new DomainError("courier_contract.unread", {}, { cause: fault });
  }
}
