import { catalogue } from "@haat/locales";
import type { Locale } from "./locale.ts";
import { translatorOver, type Translator } from "./translator.ts";

/** Every word of one language. Make one per language at start, not one per request. */
export const createTranslator = (locale: Locale): Translator => translatorOver(locale, catalogue[locale]);
