import type { CourierProfile, StatedOutcome } from "./courier-profile.ts";
import { nameOf } from "./profile.ts";

/** Few words stand in many rows: each is looked at once. */
const known = new WeakMap<CourierProfile, Map<string, StatedOutcome | null>>();

const knownIn = ({ words }: CourierProfile, name: string) =>
  words.find(({ says }) => name.includes(nameOf(says)));

/** Nobody knows it: none of the profile's words is in it, of those that say that nothing has ended neither. */
export const isStrangeWord = (profile: CourierProfile, word: string): boolean =>
  nameOf(word) !== "" && knownIn(profile, nameOf(word)) === undefined;

/** By the first of the profile's words that the courier's contains, else by what it was taught to mean; null too where nothing has ended. */
export function outcomeOf(profile: CourierProfile, word: string): StatedOutcome | null {
  const seen = known.get(profile) ?? new Map<string, StatedOutcome | null>();
  known.set(profile, seen);
  if (seen.size > 1000) seen.clear();
  const met = seen.get(word);
  if (met !== undefined) return met;
  const name = nameOf(word);
  const taught = () => profile.taught?.find(({ says }) => nameOf(says) === name);
  const means = (knownIn(profile, name) ?? taught())?.means ?? "open";
  const outcome = means === "open" ? null : means;
  seen.set(word, outcome);
  return outcome;
}
