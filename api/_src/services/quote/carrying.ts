import type { QuoteFacts, VendorTerms } from "@haat/db/queries/cart/quote-facts";

type Weighed = Readonly<{ weightGrams: number; quantity: number }>;
type Settings = Pick<QuoteFacts, "settings">;

/** What one shop's parcel costs the buyer, and within how many days it is promised. */
export type Carrying = Readonly<{ zone: "inside" | "outside"; chargeMinor: bigint; days: number }>;

const freeGrams = 1000;

/** The base carries the first kilogram; every started one above it costs extra. */
export function chargeOf({ baseMinor, perKgMinor }: VendorTerms, lines: readonly Weighed[]): bigint {
  const grams = lines.reduce((sum, { weightGrams, quantity }) => sum + weightGrams * quantity, 0);
  return baseMinor + perKgMinor * BigInt(Math.max(0, Math.ceil((grams - freeGrams) / 1000)));
}

export const numberOf = ({ settings }: Settings, name: string): number | undefined => {
  const value = settings[name];
  return typeof value === "number" ? value : undefined;
};

/** The law's clock unless the market's setting is shorter or longer. */
export const promiseDaysOf = (facts: Settings, zone: Carrying["zone"]): number =>
  numberOf(facts, `promise_days_${zone}`) ?? (zone === "inside" ? 5 : 10);

/** Null where the market has no rate for the shop. */
export function carryingOf(facts: QuoteFacts, vendorId: string, lines: readonly Weighed[]): Carrying | null {
  const rates = facts.terms.get(vendorId);
  if (!rates) return null;
  return {
    zone: rates.zone,
    chargeMinor: chargeOf(rates, lines),
    days: promiseDaysOf(facts, rates.zone),
  };
}
