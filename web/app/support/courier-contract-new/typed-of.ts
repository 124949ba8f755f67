import type { CourierContractView, CourierTermsView } from "@haat/contract/courier-terms";
import type { CourierContractBody } from "@haat/contract/courier-terms";
import { parseTypedTaka, printTaka } from "@haat/core/money";
import { parseTypedBasisPoints, parseTypedWhole, printBasisPoints } from "@haat/core/typed-numbers";
import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { type TypedContract, zones } from "./draft.ts";

const taka = ({ minor }: Readonly<{ minor: string }>): string =>
  printTaka({ minor: BigInt(minor) }).replace(/\.00$/, "");

/** An older contract's numbers as somebody would type them, to begin from; its weights are those of its first zone. */
export function typedOf(terms: CourierTermsView): TypedContract {
  const typed: Record<string, string> = {
    ...{ rounding: terms.rounding, tolerance: taka(terms.tolerance), payoutDays: String(terms.payoutDays) },
    returnPercent: String(terms.returnPercent),
    partialPercent: String(terms.partialPercent),
    exchangePercent: String(terms.exchangePercent),
  };
  for (const { zone, tiers, extraPerKg, codBps } of terms.zones) {
    typed[`extra.${zone}`] = taka(extraPerKg);
    typed[`cod.${zone}`] = printBasisPoints(codBps);
    for (const [row, { mostGrams, fee }] of tiers.entries()) {
      typed[`grams.${row}`] ??= String(mostGrams);
      typed[`${zone}.${row}`] = taka(fee);
    }
  }
  for (const [row, { name, most }] of terms.charges.entries()) {
    typed[`charge.${row}`] = name;
    typed[`most.${row}`] = most === null ? "" : taka(most);
  }
  return typed;
}

/** What was typed, as it will be read, before anything is sent. */
export function draftView(body: CourierContractBody, locale: Locale): CourierTermsView {
  const money = (typed: string) => {
    const { minor } = parseTypedTaka(typed);
    return { currency: "BDT" as const, minor: minor.toString(), display: formatTaka(minor, locale) };
  };
  const percent = (typed: string): number => parseTypedWhole(typed, 0, 1000);
  return {
    zones: zones.map((zone) => ({
      zone,
      tiers: body.tiers.map((tier) => ({
        mostGrams: parseTypedWhole(tier.grams, 1, 1_000_000),
        fee: money(tier[zone]),
      })),
      extraPerKg: money(body.extraPerKg[zone]),
      codBps: parseTypedBasisPoints(body.codPercent[zone]),
    })),
    rounding: body.rounding,
    returnPercent: percent(body.returnPercent),
    partialPercent: percent(body.partialPercent),
    exchangePercent: percent(body.exchangePercent),
    tolerance: money(body.tolerance),
    charges: body.charges.map(({ name, most }) => ({ name, most: most === "" ? null : money(most) })),
    payoutDays: parseTypedWhole(body.payoutDays, 0, 365),
  };
}

/** The contract that a new one would most likely change: today's, of all shops. */
export const startingFrom = (items: readonly CourierContractView[]): CourierContractView | undefined =>
  items.find(({ isNow, shop }) => isNow && shop === null) ?? items.find(({ isNow }) => isNow);
