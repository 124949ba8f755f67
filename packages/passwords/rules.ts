import { foldDigits } from "@haat/core/digits";
import { normText } from "@haat/core/text";
import { isCommon } from "./common.ts";

export const shortestPassword = 8;
export const longestPassword = 128;
/** Cut off before anything is computed: NFKC may make one character of several, never a password of a book. */
const mostTyped = 512;
const leastTelling = 4;

export type PasswordFault = "short" | "long" | "common" | "personal";
export type ReadPassword = Readonly<{ password: string } | { fault: "short" | "long" }>;

/** A typed password in the one form in which it is hashed: two keyboards that write one word alike open one account. */
export function readPassword(typed: string): ReadPassword {
  if (typed.length > mostTyped) return { fault: "long" };
  const password = typed.normalize("NFKC");
  const length = [...password].length;
  if (length < shortestPassword) return { fault: "short" };
  return length > longestPassword ? { fault: "long" } : { password };
}

const squeeze = (text: string): string => normText(foldDigits(text)).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** What of a personal text gives somebody away: the whole, its words, and of a phone its last eight digits. */
function telling(text: string): string[] {
  const digits = foldDigits(text).replace(/\D/g, "");
  const words = text.split(/[\s._@+-]+/u).map(squeeze);
  const parts = [squeeze(text), ...words, ...(digits.length >= 10 ? [digits.slice(-8)] : [])];
  return parts.filter((part) => [...part].length >= leastTelling);
}

/** Why somebody should not take this password, known by his name, his phone, the name of his mail and of his shops. */
export function faultOf(password: string, about: readonly string[]): "common" | "personal" | null {
  const squeezed = squeeze(password.normalize("NFKC"));
  if (about.flatMap(telling).some((part) => squeezed.includes(part))) return "personal";
  return isCommon(password) ? "common" : null;
}
