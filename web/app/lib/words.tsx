import type { Locale } from "@haat/i18n/locale";
import type { Translate, Translator } from "@haat/i18n/translator";
import { createContext, use, type ReactNode } from "react";

const WordsContext = createContext<Translator | null>(null);

/** A layout route hands the words down; a hydrated one passes `translatorOver` with only what its pages show. */
export const WordsProvider = ({ translator, children }: { translator: Translator; children: ReactNode }) => (
  <WordsContext value={translator}>{children}</WordsContext>
);

/** `const { t, locale } = useWords()` in any component below a `WordsProvider`. */
export function useWords(): { t: Translate; locale: Locale } {
  const translator = use(WordsContext);
  if (translator === null) throw new Error("useWords outside a WordsProvider");
  return translator;
}
