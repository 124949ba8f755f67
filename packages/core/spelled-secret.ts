import { foldDigits } from "./digits.ts";

/** A secret as it stands in links and messages: groups of four letters are read, compared and copied without losing the place. */
export const spellSecret = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join("-");

/**
 * The secret in what somebody typed or pasted: capitals, spaces, other dashes, ০-৯, letters that look like digits, or the whole
 * link. What can be none stays none.
 */
export const foldSecret = (typed: string): string =>
  foldDigits(typed.slice(typed.lastIndexOf("#") + 1))
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}\p{Cf}_.]/gu, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1")
    .replaceAll("u", "v");
