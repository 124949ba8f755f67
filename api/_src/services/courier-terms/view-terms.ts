import { type CourierTermsView, priceZones } from "@haat/contract/courier-terms";
import type { LocaleName } from "@haat/contract/values";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { moneyView } from "../../views/money.ts";

/** Stored terms as people read them. */
export function termsView(stored: unknown, locale: LocaleName): CourierTermsView {
  const terms = parseCourierTerms(stored);
  const money = (minor: bigint) => moneyView(minor, locale);
  return {
    zones: priceZones.map((zone) => ({
      zone,
      tiers: terms.delivery[zone].map(({ mostGrams, feeMinor }) => ({ mostGrams, fee: money(feeMinor) })),
      extraPerKg: money(terms.extraPerKgMinor[zone]),
      codBps: Number(terms.codBps[zone]),
    })),
    rounding: terms.codRounding,
    returnPercent: Number(terms.returnPercent),
    partialPercent: Number(terms.partialPercent),
    exchangePercent: Number(terms.exchangePercent),
    tolerance: money(terms.toleranceMinor),
    charges: terms.charges.map(({ name, mostMinor }) => ({
      name,
      most: mostMinor === null ? null : money(mostMinor),
    })),
    payoutDays: terms.payoutDays,
  };
}
