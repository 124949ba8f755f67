import { formatNumber } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";

/** Of ten thousand, as a person reads it; null: of nothing. */
export const shareIn = (bp: number | null, locale: Locale): string =>
  bp === null ? "—" : `${formatNumber(bp / 100, locale)}%`;
