import { toBengaliDigits } from "@haat/core/digits";
import type { Sum } from "@haat/core/money";
import type { Locale } from "./locale.ts";

/**
 * Own code instead of `Intl` for money, numbers and dates: server and browser must print the same characters, and no
 * `Intl` locale prints what shops here print (`৳` in front, lakh grouping in both languages).
 */
const digits = (text: string, locale: Locale): string => (locale === "bn" ? toBengaliDigits(text) : text);

/** `1234567` → `12,34,567`. */
const groupLakh = (whole: string): string =>
  whole.length <= 3 ? whole : `${inPairs(whole.slice(0, -3))},${whole.slice(-3)}`;

function inPairs(digits: string): string {
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return even.replace(/\d\d(?=\d)/g, "$&,").slice(even.length - digits.length);
}

/** `৳১,২৩,৪৫৬` or `৳1,23,456.50`: whole taka show no poisha, the minus stands before the sign. */
export function formatTaka(minor: bigint, locale: Locale): string {
  const size = minor < 0n ? -minor : minor;
  const poisha = size % 100n;
  const fraction = poisha === 0n ? "" : `.${String(poisha).padStart(2, "0")}`;
  return `${minor < 0n ? "-" : ""}৳${digits(groupLakh(String(size / 100n)) + fraction, locale)}`;
}

/** Taka as `formatTaka` prints it; of another currency `USD 500.00`, of one that was not named `¤ 500.00`. */
export function formatSum({ currency, minor }: Sum, locale: Locale): string {
  if (currency === "BDT") return formatTaka(minor, locale);
  const size = minor < 0n ? -minor : minor;
  const text = `${groupLakh(String(size / 100n))}.${String(size % 100n).padStart(2, "0")}`;
  return `${minor < 0n ? "-" : ""}${currency === "XXX" ? "¤" : currency} ${digits(text, locale)}`;
}

/** `১২,৩৪,৫৬৭` or `4.5`: at most two decimals, none when they are zero. */
export function formatNumber(value: number | bigint, locale: Locale): string {
  const hundredths = typeof value === "bigint" ? value * 100n : BigInt(Math.round(value * 100));
  const size = hundredths < 0n ? -hundredths : hundredths;
  const decimals = String(size % 100n)
    .padStart(2, "0")
    .replace(/0{1,2}$/, "");
  const fraction = decimals === "" ? "" : `.${decimals}`;
  return `${hundredths < 0n ? "-" : ""}${digits(groupLakh(String(size / 100n)) + fraction, locale)}`;
}

const months: Readonly<Record<Locale, readonly string[]>> = {
  bn: "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর".normalize("NFC").split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const dayMs = 86_400_000;
/** Bangladesh is UTC+6 all year, so the wall clock there is the UTC clock of six hours later. */
const inDhaka = (instant: Date): Date => new Date(instant.getTime() + 6 * 3_600_000);

/** `২১ নভেম্বর, ২০২৬` or `21 November 2026`, the day it is in Dhaka. */
export const formatDate = (instant: Date, locale: Locale): string => printDay(inDhaka(instant), locale);

/** As `formatDate`, of a stored day such as `2026-11-21`. */
export const formatDay = (day: string, locale: Locale): string =>
  printDay(new Date(`${day}T00:00:00Z`), locale);

function printDay(wall: Date, locale: Locale): string {
  const month = months[locale][wall.getUTCMonth()];
  if (month === undefined) throw new RangeError("not a day to show");
  const comma = locale === "bn" ? "," : "";
  return digits(`${wall.getUTCDate()} ${month}${comma} ${wall.getUTCFullYear()}`, locale);
}

/** The hour each part of the Bangla day begins; before the first it is still night. */
const dayPeriods = [
  [4, "ভোর"],
  [6, "সকাল"],
  [12, "দুপুর"],
  [16, "বিকাল"],
  [18, "সন্ধ্যা"],
  [20, "রাত"],
] as const;

/** `বিকাল ৪:৪৫` or `4:45 pm`, in Dhaka. */
export function formatTime(instant: Date, locale: Locale): string {
  const wall = inDhaka(instant);
  const hour = wall.getUTCHours();
  const clock = `${hour % 12 || 12}:${String(wall.getUTCMinutes()).padStart(2, "0")}`;
  if (locale === "en") return `${clock} ${hour < 12 ? "am" : "pm"}`;
  const period = dayPeriods.findLast(([from]) => hour >= from)?.[1] ?? "রাত";
  return `${period} ${toBengaliDigits(clock)}`;
}

/** `২১ নভেম্বর, ২০২৬, বিকাল ৪:৪৫` or `21 November 2026, 4:45 pm`. */
export const formatDateTime = (instant: Date, locale: Locale): string =>
  `${formatDate(instant, locale)}, ${formatTime(instant, locale)}`;

/** As `formatDateTime` and to the second, for whoever compares clocks: `21 November 2026, 4:45:07 pm`. */
export function formatMoment(instant: Date, locale: Locale): string {
  const seconds = digits(String(inDhaka(instant).getUTCSeconds()).padStart(2, "0"), locale);
  const minute = formatDateTime(instant, locale);
  return minute.replace(/([:][0-9০-৯]{2})(?= [ap]m$|$)/, `$1:${seconds}`);
}

const nearDays: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  bn: { "-1": "গতকাল", "0": "আজ", "1": "আগামীকাল" },
  en: { "-1": "yesterday", "0": "today", "1": "tomorrow" },
};

/** `আজ`, `আগামীকাল`, `৩ দিন পরে`, counted in Dhaka days; the date itself when it is a week away or more. */
export function formatRelativeDay(instant: Date, now: Date, locale: Locale): string {
  const away = Math.floor(inDhaka(instant).getTime() / dayMs) - Math.floor(inDhaka(now).getTime() / dayMs);
  const near = nearDays[locale][String(away)];
  if (near !== undefined) return near;
  if (Math.abs(away) >= 7) return formatDate(instant, locale);
  const count = formatNumber(Math.abs(away), locale);
  if (locale === "bn") return `${count} দিন ${away > 0 ? "পরে" : "আগে"}`;
  return away > 0 ? `in ${count} days` : `${count} days ago`;
}

/** Orders names as a reader of that language expects; `২` comes before `১০`. */
export const sortCollator = (locale: Locale): Intl.Collator => new Intl.Collator(locale, { numeric: true });

/** At most `most` letters as people count them (`ক্ষু` is one), the last of them `…` when something was cut. */
export function clampGraphemes(text: string, most: number): string {
  const letters = Array.from(new Intl.Segmenter("bn", { granularity: "grapheme" }).segment(text));
  if (letters.length <= most) return text;
  const kept = letters.slice(0, Math.max(0, most - 1)).map(({ segment }) => segment);
  return `${kept.join("").trimEnd()}…`;
}
