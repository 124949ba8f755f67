import { foldDigits } from "@haat/core/digits";

const plain = /^\d{1,15}(?:\.\d{1,20})?$/;
/** 1,234,567.50, and by lakh 12,34,567.50. */
const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:,\d{2})*,\d{3})(?:\.\d{1,20})?$/;
const nothing = /^(?:[-–—]+|n\/?a|nil|null)?$/i;

/** Without the mark of the currency, spaces, signs of direction, and the `/-` or `/=` that closes an amount written by hand. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\s\u00a0]/gu, "")
    .replaceAll(/৳|tk\.?|bdt|টাকা/giu, "")
    .replaceAll(/[−–—]/gu, "-")
    .replace(/\/[-=](?=\)?$)/u, "");

/**
 * Poisha of an amount as a statement writes it: either digit script, western or lakh commas, ৳, Tk or BDT, and `(50)`, `-50`
 * or `50-` for what is taken away. Null: an empty cell, a dash or N/A. `"malformed"` for everything else, a part of a poisha among it: nobody
 * pays one, and which way it was rounded only its writer knows. What a double is off by behind the poisha is dust, in every column alike.
 */
export function readAmount(text: string): bigint | null | "malformed" {
  // Most cells are empty or bare: in a long file the marks of the others are looked for only where some may stand.
  if (text === "") return null;
  if (plain.test(text)) return poishaOf(text);
  const folded = foldDigits(text.trim());
  if (nothing.test(folded)) return null;
  const marked = bare(folded);
  // Excel writes a zero of its accounts so: `৳ -`.
  if (marked !== "" && nothing.test(marked)) return null;
  const inBrackets = /^\((.+)\)$/.exec(marked);
  const signed = /^-(.+)$/.exec(marked) ?? /^(.+)-$/.exec(marked);
  const size = (inBrackets ?? signed)?.[1] ?? marked.replace(/^\+/, "");
  if (!plain.test(size) && !grouped.test(size)) return "malformed";
  const minor = poishaOf(size.replaceAll(",", ""));
  return (inBrackets || signed) && minor !== "malformed" ? -minor : minor;
}

/** Of what `plain` lets through. Less than a ten thousandth of a poisha is dust: `119.99999999` is 120 taka, `33.333` is no amount. */
function poishaOf(size: string): bigint | "malformed" {
  const [whole = "0", fraction = ""] = size.split(".");
  const minor = BigInt(whole + fraction.slice(0, 2).padEnd(2, "0"));
  const rest = fraction.slice(2);
  if (/^0*$/.test(rest) || rest.startsWith("0000")) return minor;
  return rest.startsWith("9999") ? minor + 1n : "malformed";
}

/** A number as a spreadsheet stores it, a double, as plain decimal text: no exponent, and no dust behind the poisha. */
export function plainNumber(stored: string): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : stored;
  const hundredths = Math.round(value * 100);
  const isMoney = Math.abs(value * 100 - hundredths) < 1e-4;
  if (!isMoney) return /e/i.test(stored) ? String(value) : stored;
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}
