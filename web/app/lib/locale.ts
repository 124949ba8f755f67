import { defaultLocale, isLocale, type Locale } from "@haat/i18n/locale";

export const localeOf = (params: { locale?: string | undefined }): Locale =>
  isLocale(params.locale) ? params.locale : defaultLocale;

export const otherLocale = (locale: Locale): Locale => (locale === "bn" ? "en" : "bn");

/** The same page in the other language: only the first segment changes. */
export const swapLocale = (path: string, to: Locale): string =>
  path.replace(/^\/(bn|en)(?=\/|$|\?)/, `/${to}`);
