const ordinal = /^(\D{0,20}\d{1,2})(?:st|nd|rd|th)(?=[\s,])/iu;
const monthFirst = /^([\p{L}\p{M}]{3,12})[. ]{1,2}(\d{1,2})[, ]{1,2}(\d{4}|\d{2})(?![\d:])(.{0,40})$/u;
const shortYear = /^(\d{1,2}[-/. ](?:\d{1,2}|[\p{L}\p{M}]{3,12})[-/., ]{1,3})([2-4]\d)(?![\d:])(.{0,40})$/u;
const partOfDay = /(ভোর|সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত)\s{0,3}(\d{1,2})[:.](\d{2})(?:\s{0,2}টা)?$/u;

/** The hour of 24 that people mean by it. */
function hourIn(part: string, hour: number): number {
  if (part === "ভোর" || part === "সকাল" || hour > 12) return hour;
  if (part === "রাত") return hour === 12 ? 0 : hour + (hour < 6 ? 0 : 12);
  if (part === "দুপুর") return hour < 6 ? hour + 12 : hour;
  return (hour % 12) + 12;
}

/**
 * A day as people write it, told as sheets mostly do: `Nov 20th, 2026` with the month behind the day, `20-Nov-26` with its century, and
 * `রাত ১০:৩২` by 24 hours. What is none of these stays as it is. In digits of 0 to 9.
 */
export const writtenOut = (text: string): string =>
  text
    .replace(ordinal, "$1")
    .replace(monthFirst, "$2 $1 $3$4")
    .replace(shortYear, (_, day: string, year: string, rest: string) => `${day}20${year}${rest}`)
    .replace(
      partOfDay,
      (_, part: string, hour: string, minute: string) =>
        `${String(hourIn(part, Number(hour))).padStart(2, "0")}:${minute}`,
    );
