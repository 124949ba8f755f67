import { createTranslator } from "@haat/i18n/catalog";
import type { Locale } from "@haat/i18n/locale";
import type { Translator } from "@haat/i18n/translator";

const made = new Map<Locale, Translator>();

/** One per language for the life of the process. Loaders, actions and `meta` word their text with it. */
export function translatorOf(locale: Locale): Translator {
  const known = made.get(locale);
  if (known) return known;
  const translator = createTranslator(locale);
  made.set(locale, translator);
  return translator;
}
