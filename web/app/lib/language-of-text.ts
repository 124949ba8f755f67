import type { Locale } from "@haat/i18n/locale";

/** Bangla as soon as one letter is; undefined when there is no letter to tell by. */
export function languageOfText(text: string): Locale | undefined {
  if (/\p{Script=Bengali}/u.test(text)) return "bn";
  return /\p{Script=Latin}/u.test(text) ? "en" : undefined;
}
