import type { ProductFilter } from "@haat/contract/listing";
import type { FoundInstead } from "@haat/db/queries/search/find-instead";
import { tokensOf } from "@haat/search/tokens";
import { attributesIn } from "./wish.ts";

type Count = Readonly<{ count: number; isExact: boolean }>;

/** What helps where nothing was found. */
export type Instead = Omit<FoundInstead, "without"> &
  Readonly<{
    /** `name`: the word, or the attribute's code. `q`: what is typed without it. */
    without: readonly (Count &
      Readonly<{ what: FoundInstead["without"][number]["what"]; name: string | null; q: string }>)[];
  }>;

type Said = Readonly<{
  filter: ProductFilter;
  typed: string;
  /** What was typed, without what it says of the price. */
  unpriced: string;
  /** The words that were looked for. */
  words: readonly string[];
  place: string | null;
}>;
export const nothingTyped = { typed: "", unpriced: "", words: [], place: null } as const;

/** More than that are not counted. */
export const countOf = (found: number): Count => ({ count: Math.min(found, 1000), isExact: found <= 1000 });

export function insteadOf(found: FoundInstead, said: Said): Instead {
  const { typed, unpriced, words, place } = said;
  const attributes = attributesIn(said.filter);
  const without = found.without.map(({ what, at, count }) => {
    const word = what === "word" ? (words[(at ?? 0) - 1] ?? null) : null;
    const name = what === "attribute" ? (attributes[(at ?? 0) - 1]?.code ?? null) : word;
    const unsaid = what === "price" || what === "all" ? unpriced : typed;
    const spoken = what === "district" || what === "all" ? place : word;
    return { what, name, q: spoken === null ? unsaid : withoutWord(unsaid, spoken), ...countOf(count) };
  });
  return { ...found, without };
}

/** The rest as it was typed. */
const withoutWord = (typed: string, word: string): string =>
  typed
    .split(" ")
    .map((part) => {
      const tokens = tokensOf(part);
      return tokens.includes(word) ? tokens.filter((token) => token !== word).join(" ") : part;
    })
    .filter(Boolean)
    .join(" ");
