import type { CourierProfile, StatedOutcome } from "./courier-profile.ts";
import { nameOf } from "./profile.ts";

/** Few words stand in many rows: each is looked at once. */
const known = new WeakMap<CourierProfile, Map<string, StatedOutcome | null>>();

/** By the first of the profile's words that the courier's contains; null too where that one says that it has not ended. */
export function outcomeOf(profile: CourierProfile, word: string): StatedOutcome | null {
  const seen = known.get(profile) ?? new Map<string, StatedOutcome | null>();
  known.set(profile, seen);
  if (seen.size > 1000) seen.clear();
  const met = seen.get(word);
  if (met !== undefined) return met;
  const name = nameOf(word);
  const means = profile.words.find(({ says }) => name.includes(nameOf(says)))?.means ?? "open";
  const outcome = means === "open" ? null : means;
  seen.set(word, outcome);
  return outcome;
}
