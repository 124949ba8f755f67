/**
 * What a courier's word may be taught to mean: of `couriers.md` 4 the states that touch no money, and `noted`, that the parcel stays where it
 * is. What is delivered, turned back, lost or void books something or frees goods: that comes with a release, by the courier's own paper.
 */
export const taughtMeanings = [
  "noted",
  "picked_up",
  "in_transit",
  "out_for_delivery",
  "attempt_failed",
  "on_hold",
] as const;
export type TaughtMeaning = (typeof taughtMeanings)[number];

/** What a word of his statement may be taught to mean: how a parcel ended. That one is lost is always a person's. */
export const statedMeanings = ["delivered", "partial", "exchange", "returned"] as const;
export type StatedMeaning = (typeof statedMeanings)[number];

/** With these a row of his waits for what its word means: nobody knows it, or by what it is known to mean it speaks against our record. */
export const doubtsOfWord = [
  ...(["UNKNOWN_WORD", "STATUS_CONFLICT_RETURNED", "STATUS_CONFLICT_DELIVERED"] as const),
  ...(["NOT_ENDED", "STATED_LOST"] as const),
] as const;

/** Not an empty word, and not what a courier calls unknown himself (`unknown`, `unknown_approval_pending`). */
export const isTeachable = (word: string): boolean =>
  /^(?!unknown).{1,200}$/s.test(word.trim().toLowerCase());
