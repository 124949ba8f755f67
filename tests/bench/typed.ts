import { romanOf } from "@haat/search/roman";
import { isBangla } from "@haat/search/tokens";
import type { Parts } from "./parts.ts";

/** What shoppers type, by how much it asks of search. */
export type Typed = Readonly<{
  /** Words as the market spells them. */
  exact: readonly string[];
  /** Spelt otherwise and heard alike, in either script. */
  heard: readonly string[];
  /** With a slip, so that nothing sounds like it. */
  near: readonly string[];
}>;

const enough = 40;

/** As somebody writes it who has only heard it. */
export const heardAs = (word: string): string =>
  isBangla(word) ? romanOf(word) : word.replaceAll("i", "ee").replaceAll("u", "oo").replaceAll("v", "bh");

/** With two consonants of it changed for their neighbours'. */
export const slipOf = (word: string): string => {
  const roman = isBangla(word) ? romanOf(word) : word;
  const at = Math.floor(roman.length / 2);
  return `${roman.slice(0, at - 1)}${roman[at] ?? ""}${roman[at - 1] ?? ""}${roman.slice(at + 1)}`;
};

/** Which of the words and their spellings take which path, by how often the database is asked. Nobody else may ask it meanwhile. */
export async function hearTyped(
  { api, trips }: Pick<Parts, "api" | "trips">,
  words: readonly string[],
): Promise<Typed> {
  const known = new Set(words);
  const find = async (candidates: readonly string[], wanted: number): Promise<string[]> => {
    const found: string[] = [];
    for (const word of candidates) {
      if (found.length === enough) break;
      const before = (await trips()).database;
      const { text } = await api.ask(`/v1/store/products?q=${encodeURIComponent(word)}`);
      const asked = (await trips()).database - before;
      if (asked === wanted && text.includes(`"slug":"`)) found.push(word);
    }
    return found;
  };
  const others = (change: (word: string) => string): string[] =>
    words.flatMap((word) => (known.has(change(word)) ? [] : [change(word)]));
  const typed = {
    exact: words,
    heard: await find(others(heardAs), 2),
    near: await find(others(slipOf), 3),
  };
  for (const [path, its] of Object.entries(typed))
    if (its.length < enough / 2) throw new Error(`only ${its.length} words are ${path}: ${its.join(" ")}`);
  return typed;
}
