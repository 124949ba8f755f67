import { toBengaliDigits } from "@haat/core/digits";
import type { Locale } from "@haat/i18n/locale";

/** Phone numbers and codes in the digits of the page; letters in them stay. */
export const shownDigits = (text: string, locale: Locale): string =>
  locale === "bn" ? toBengaliDigits(text) : text;
