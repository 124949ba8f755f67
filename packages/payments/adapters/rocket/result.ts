/** What `getresultfield` says, by name. */
export type Result = ReadonlyMap<string, string>;

/**
 * `RESULT>OK^RESULT_CODE>000^…`: a field ends at `^`, its name at the first `>`. Null where it is not made so, or where a
 * name comes twice: somebody's text may then pass for the bank's word.
 */
export function readResult(text: string): Result | null {
  const fields = new Map<string, string>();
  for (const piece of text.split("^")) {
    const end = piece.indexOf(">");
    const name = piece.slice(0, Math.max(0, end)).trim();
    if (name === "" || fields.has(name)) return null;
    fields.set(name, piece.slice(end + 1).trim());
  }
  return fields.has("RESULT") ? fields : null;
}

/** No account number is shown whole, should the bank not have masked it. */
export const maskedAccount = (number: string): string =>
  number.includes("*") ? number.slice(0, 20) : `${"*".repeat(8)}${number.slice(-4)}`;

const clock = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d):(\d\d)(?: ([AP])M)?$/i;

/**
 * `2026-01-05 15:12:47 PM` of Dhaka: a 24-hour clock that says AM or PM all the same. Where both cannot be true, the hours
 * were counted to twelve. An older client is sent milliseconds.
 */
export function momentOf(date: string): Date | null {
  if (/^\d{13}$/.test(date)) return new Date(Number(date));
  const [, day, hours = "", minutes, seconds, half = ""] = clock.exec(date) ?? [];
  const counted = Number(hours);
  const isPm = half.toUpperCase() === "P";
  const hour = isPm && counted < 12 ? counted + 12 : half && !isPm && counted === 12 ? 0 : counted;
  const at = new Date(`${day}T${String(hour).padStart(2, "0")}:${minutes}:${seconds}+06:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
