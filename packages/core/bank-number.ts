import { foldDigits } from "./digits.ts";

const bare = (text: string): string =>
  foldDigits(text.normalize("NFKC"))
    .replaceAll(/[\s\p{P}\p{S}]/gu, "")
    .toUpperCase();

/**
 * A reference as it is compared: with a space or a hyphen or without, in small letters, in digits of either script. The same as
 * `bank_number` of the database (migration 0169).
 */
export const bankNumber = (text: string): string => bare(text) || text.toUpperCase();

/**
 * A courier's reference as it is compared with his others: where its parts end tells them apart. The same as `reference_key` of the database
 * (migration 0242).
 */
export const referenceKey = (text: string): string =>
  foldDigits(text.normalize("NFKC"))
    .toUpperCase()
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(/([^0-9-])([0-9])/g, "$1-$2") || text.toUpperCase();

/** What stands between two words of a bank's; a hyphen does not, `261026-1` is one word. */
const between = /[\s,;:/|()]+/u;

/**
 * Whether a bank's words hold this number as a word of their own, or as words that follow one another: a statement called `1` is not
 * named by every transfer with a 1 in it.
 */
export function namesNumber(words: string, number: string): boolean {
  const sought = bankNumber(number);
  const each = words.split(between).flatMap((word) => bare(word) || []);
  return each.some((_, from) => {
    let together = "";
    for (let at = from; at < each.length && together.length < sought.length; at += 1) together += each[at];
    return together === sought;
  });
}
