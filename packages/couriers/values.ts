import { foldDigits } from "@haat/core/digits";
import { bdt, type Money } from "@haat/core/money";

const dhakaOffsetMs = 6 * 3_600_000;
const shape = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s?(Z|[+-]\d\d:?\d\d)?$/;

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return dhakaOffsetMs;
  if (zone === "Z") return 0;
  const size = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
  return zone.startsWith("-") ? -size : size;
}

/** A courier's time; without a zone it is Dhaka's (`couriers.md` 2). Null: it names none. */
export function timeOf(value: unknown): Date | null {
  const match = typeof value === "string" ? shape.exec(value.trim()) : null;
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(wall).getUTCDate() === day && month <= 12 && hour < 24 && minute < 60;
  return isReal ? new Date(wall - offsetMs(match[7])) : null;
}

const amount =
  /^(?:৳|টাকা|taka|bdt|tk\.?)? ?(\d{1,3}(?:,\d{2,3})+|\d{1,12})(?:\.(\d{1,2}))? ?(?:৳|টাকা|taka|bdt|tk\.?|\/-)?$/i;

/**
 * Taka as a number or as text, in either digit script, with commas and the currency's name or without; null where it is neither to the
 * poisha, or less than nothing.
 */
export function takaOf(value: unknown): Money | null {
  if (typeof value === "number") {
    const minor = Math.round(value * 100);
    const isExact = Number.isSafeInteger(minor) && Math.abs(minor / 100 - value) < 1e-6;
    return isExact && minor >= 0 ? bdt(BigInt(minor)) : null;
  }
  const text = typeof value === "string" ? value.trim() : "";
  const match = amount.exec(foldDigits(text));
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  return bdt(BigInt(whole.replaceAll(",", "")) * 100n + BigInt(fraction.padEnd(2, "0")));
}

const none = /^(?:-|—|n\/?a|null)?$/i;

/** What stands where cash should: the cash, or, of what is there and cannot be read, the text as it came. It is never money. */
export function cashOf(value: unknown): Readonly<{ collected: Money | null; unread: string | null }> {
  const collected = takaOf(value);
  if (collected !== null || value === null || value === undefined) return { collected, unread: null };
  const text = (typeof value === "string" ? value : JSON.stringify(value)).trim();
  return { collected, unread: none.test(text) ? null : text.slice(0, 200) };
}

/** In whole taka, as riders take it; null where there are poisha. */
export const wholeTaka = ({ minor }: Money): string | null =>
  minor >= 0n && minor % 100n === 0n ? String(minor / 100n) : null;

/** The same of what goods are worth: a started taka is a whole one. */
export const worthInTaka = ({ minor }: Money): string => String((minor + 99n) / 100n);
