import { formatDate, formatDay } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";

const withoutYear = (text: string): string => text.replace(/,? [0-9\u09e6-\u09ef]{4}$/, "");

/** `২৩ নভেম্বর`, for days so near that the year says nothing. */
export const shortDate = (instant: Date, locale: Locale): string => withoutYear(formatDate(instant, locale));

/** As `shortDate`, of a stored day such as `2026-11-23`. */
export const shortDay = (day: string, locale: Locale): string => withoutYear(formatDay(day, locale));
