import { storedText } from "./text.ts";

const longest = 60;
/** Bangla and Latin letters, digits of both, and what stands between the words of a name. No other script: it could only pass for one of the two. */
const form = /^(?:[\p{Script=Bengali}a-zA-Z0-9 .,'’&()-]|\u200c|\u200d)+$/u;
const heaped = /\p{M}{4}/u;

/** A shop's name as it is stored. Null for what is none: too short or long, without a letter, of another script, with an address in it. */
export function readShopName(typed: string): string | null {
  if (typed.length > longest * 8) return null;
  const name = storedText(typed.normalize("NFKC")).normalize("NFC").replace(/\s+/g, " ");
  const { length } = [...name];
  const isName = length >= 2 && length <= longest && /\p{L}/u.test(name) && form.test(name);
  const isAddress = /\bwww\.|\.(?:com|net|org|bd|shop)\b/i.test(name);
  return isName && !isAddress && !heaped.test(name) ? name : null;
}
