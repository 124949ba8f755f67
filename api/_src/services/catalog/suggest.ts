import { normText, storedText } from "@haat/core/text";
import { findSuggestions, type Suggestion } from "@haat/db/queries/search/suggest";
import { queryKeys } from "@haat/search/keys";
import { tokensOf } from "@haat/search/tokens";
import type { Ctx } from "../../context.ts";

/** Too little to begin with says nothing yet. */
const leastLetters = 2;

/** What may be meant while it is still being typed. */
export async function suggest({ db, locale }: Ctx, q: string): Promise<Suggestion[]> {
  const tokens = tokensOf(normText(storedText(q)));
  const typed = tokens.at(-1) ?? "";
  if (typed.length < leastLetters) return [];
  const before = tokens
    .slice(0, -1)
    .map((token) => `${token} `)
    .join("");
  const [sound = ""] = queryKeys(typed).forms;
  return findSuggestions(db, {
    typed,
    before,
    sound: sound.length < leastLetters ? "" : sound,
    bn: locale === "bn",
  });
}
