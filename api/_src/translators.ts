import type { LocaleName } from "@haat/contract/values";
import { createTeller } from "@haat/i18n/told";
import type { Translator } from "@haat/i18n/translator";

/** One translator per language for the life of the process. */
export const translators: Readonly<Record<LocaleName, Translator>> = {
  bn: createTeller("bn"),
  en: createTeller("en"),
};
