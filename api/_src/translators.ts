import type { LocaleName } from "@haat/contract/values";
import { createTranslator } from "@haat/i18n/catalog";
import type { Translator } from "@haat/i18n/translator";

/** One translator per language for the life of the process. */
export const translators: Readonly<Record<LocaleName, Translator>> = {
  bn: createTranslator("bn"),
  en: createTranslator("en"),
};
