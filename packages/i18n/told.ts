import { told } from "@haat/locales/told.ts";
import type { Locale } from "./locale.ts";
import { type Translator, translatorOver } from "./translator.ts";

/** Over the words that the API says itself. Make one per language at start, not one per request. */
export const createTeller = (locale: Locale): Translator => translatorOver(locale, told[locale]);
