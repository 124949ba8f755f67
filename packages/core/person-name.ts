import { storedText } from "./text.ts";

const longest = 80;
/** Letters that look like Latin ones and are none: beside Latin they can only mean to deceive. */
const lookAlikes =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}]/u;
const latin = /\p{Script=Latin}/u;
/** Letters of any script with their marks, and what stands between the parts of a name. */
const form = /^(?:[\p{L}\p{M} .'’()-]|\u200c|\u200d)+$/u;
const mostMarks = 4;

/**
 * A person's name as it is stored, in one form whatever keyboard wrote it. Null for what is no name: empty, too long, with
 * digits, addresses or signs in it, stacked marks, or letters of two scripts that look alike.
 */
export function readName(typed: string): string | null {
  if (typed.length > longest * 8) return null;
  const name = storedText(typed.normalize("NFKC"))
    .replace(/[\u00ad\u061c\u180e\u200b\u2060-\u2064\u3164\uffa0]/g, "")
    .replace(/\s+/g, " ");
  const isName = /\p{L}/u.test(name) && [...name].length <= longest && form.test(name);
  const isDeceit = lookAlikes.test(name) && latin.test(name);
  const isHeaped = new RegExp(`\\p{M}{${mostMarks + 1}}`, "u").test(name);
  return isName && !isDeceit && !isHeaped ? name : null;
}
