import bn from "@haat/locales/bn/offline.json" with { type: "json" };
import en from "@haat/locales/en/offline.json" with { type: "json" };
import type { Locale } from "./locale.ts";

type Word = keyof typeof en;
const words: Readonly<Record<Locale, Readonly<Record<Word, string>>>> = { bn, en };

/** The few sentences of the service worker, which is too small to bring a translator along. */
export const sayOffline = (
  locale: Locale,
  word: `offline:${Word}`,
  values: Readonly<Record<string, string>> = {},
): string =>
  words[locale][word.slice("offline:".length) as Word].replace(
    /\{\{(\w+)\}\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
