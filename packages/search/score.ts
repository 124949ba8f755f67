import type { SoundKeys } from "./keys.ts";
import { romanOf } from "./roman.ts";
import { formSimilarity, spellingSimilarity } from "./similarity.ts";
import { weights } from "./weights.ts";

export type HeardWord = SoundKeys & Readonly<{ norm: string }>;

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((key) => other.includes(key));

/** How alike they sound at best. What a spelling says first counts a little more than what it may also mean. */
export function soundsLike(typed: HeardWord, word: HeardWord): number {
  let alike = 0;
  for (const [place, one] of typed.forms.entries())
    for (const other of word.forms)
      alike = Math.max(alike, formSimilarity(one, other) * (place === 0 ? 1 : weights.otherReading));
  return alike;
}

/** How much a word of the market is what was typed: 1 for the word itself, less for what sounds like it, 0 for others. */
export function wordScore(typed: HeardWord, word: HeardWord): number {
  if (typed.norm === word.norm) return 1;
  if (/\d/.test(typed.norm + word.norm)) return 0;
  const sharesK1 = meet(typed.k1, word.k1);
  const sharesK2 = meet(typed.k2, word.k2);
  const alike = soundsLike(typed, word);
  if (!sharesK1 && !sharesK2 && alike < weights.alikeWithoutKey) return 0;
  const { k1, k2, form } = weights.pair;
  const heard = weights.mostAlike * (k1 * Number(sharesK1) + k2 * Number(sharesK2) + form * alike);
  // Of two that sound the same, the one that is also written alike.
  return heard - weights.otherSpelling * (1 - spellingSimilarity(romanOf(typed.norm), romanOf(word.norm)));
}
