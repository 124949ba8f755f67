import type { CourierProfile, StatedOutcome } from "./courier-profile.ts";
import { plainWords, saysPlainly } from "./courier-plain.ts";
import { nameOf } from "./profile.ts";

/** Few words stand in many rows: each is looked at once. */
const known = new WeakMap<CourierProfile, Map<string, StatedOutcome | null>>();

/** The first of the profile's words that the text contains, says plainly, or is. */
function knownIn({ words }: CourierProfile, text: string) {
  const [name, plain] = [nameOf(text), plainWords(text)];
  return words.find(({ says, how }) => {
    if (how === "plainly") return saysPlainly(plain, says);
    return how === "wholly" ? name === nameOf(says) : name.includes(nameOf(says));
  });
}

/** There is a word to be taught: a dash is none, and would speak for every empty cell. */
export const isWord = (word: string): boolean => nameOf(word) !== "";

const meaningOf = (profile: CourierProfile, word: string) =>
  profile.taught?.find(({ says }) => nameOf(says) === nameOf(word)) ?? knownIn(profile, word);

/** It says how a parcel ended, or that it has not. */
export const isKnownWord = (profile: CourierProfile, word: string): boolean =>
  meaningOf(profile, word) !== undefined;

/**
 * By what two have said that it means, else by the first of the profile's words that it contains, says plainly or is. Null where nobody
 * knows, and where nothing has ended.
 */
export function outcomeOf(profile: CourierProfile, word: string): StatedOutcome | null {
  const seen = known.get(profile) ?? new Map<string, StatedOutcome | null>();
  known.set(profile, seen);
  if (seen.size > 1000) seen.clear();
  const met = seen.get(word);
  if (met !== undefined) return met;
  const means = meaningOf(profile, word)?.means ?? "open";
  const outcome = means === "open" ? null : means;
  seen.set(word, outcome);
  return outcome;
}
