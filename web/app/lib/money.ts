import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import type { SumView } from "@haat/contract/values";
import type { Sum } from "@haat/core/money";

/** The wire's amount as our own, for sentences that word it themselves. */
export const readMoney = ({ currency, minor }: SumView): Sum => ({ currency, minor: BigInt(minor) });

export const isNothing = ({ minor }: Pick<SumView, "minor">): boolean => BigInt(minor) === 0n;

export const isBelow = ({ minor }: Pick<SumView, "minor">): boolean => BigInt(minor) < 0n;

/** An amount without its sign, where words beside it say which way it goes. */
export function unsigned({ minor }: Pick<SumView, "minor">, locale: Locale): string {
  const size = BigInt(minor);
  return formatTaka(size < 0n ? -size : size, locale);
}
