import { foldDigits } from "@haat/core/digits";
import { writtenOut } from "./written-day.ts";

const dhakaOffsetMs = 6 * 3_600_000;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const banglaMonths = ["জানু", "ফেব", "মার্চ", "এপ্রি", "মে", "জুন", "জুলা", "আগ", "সেপ", "অক্", "নভে", "ডিসে"];

/** Which comes first where both may: a statement says it by its profile, never by a guess. */
export type DateOrder = "dmy" | "mdy";

const date = String.raw`(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/. ](\d{1,2}|[\p{L}\p{M}]{3,12})[-/., ]{1,3}(\d{4})|(\d{4})(\d{2})(\d{2}))`;
const time = String.raw`(?:[T, ]{0,3}(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.:](\d{1,6}))?)?)?`;
const zone = String.raw`\s{0,3}(am|pm|a\.m\.|p\.m\.)?\s{0,3}(Z|(?:GMT|UTC)?[+-]\d{2}:?\d{2})?`;
const shape = new RegExp(`^${date}${time}${zone}$`, "iu");

function monthOf(text: string): number {
  const asNumber = Number(text);
  if (Number.isInteger(asNumber)) return asNumber;
  const lower = text.toLowerCase();
  return (
    1 +
    Math.max(
      months.indexOf(lower.slice(0, 3)),
      banglaMonths.findIndex((name) => lower.startsWith(name)),
    )
  );
}

/** 24 hours with a mark behind them are what one wallet writes (`15:12:47 PM`). */
function hourOf(hour: number, mark: string | undefined): number {
  if (mark === undefined || hour > 12) return hour;
  const isAfternoon = mark.toLowerCase().startsWith("p");
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

const offsetOf = (zoned: string | undefined): number => {
  if (zoned === undefined) return dhakaOffsetMs;
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(zoned);
  if (!match) return 0;
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  return match[1] === "-" ? -size : size;
};

/** Days since 30 December 1899, as spreadsheets count; the wall is Dhaka's. */
const serialMs = (text: string): number =>
  Math.round((Number(text) - 25_569) * 86_400) * 1000 - dhakaOffsetMs;

/**
 * The instant of a statement's time, which is Asia/Dhaka unless it says otherwise; a day without a time is its noon. Null: no
 * such date.
 */
export function readMoment(typed: string, order: DateOrder): Readonly<{ at: Date; hasTime: boolean }> | null {
  const text = foldDigits(typed.trim());
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return { at: new Date(serialMs(text)), hasTime: text.includes(".") };
  const match = shape.exec(writtenOut(text));
  if (!match) return null;
  const [, y1, m1, d1, first = "", second = "", y2, y3, m3, d3, h, minute, second_ = "0", , mark, zoned] =
    match;
  const swaps = order === "mdy" && /^\d/.test(second);
  const [year, month, day] = [
    Number(y1 ?? y2 ?? y3),
    monthOf(m1 ?? m3 ?? (swaps ? first : second)),
    Number(d1 ?? d3 ?? (swaps ? second : first)),
  ];
  const hasTime = h !== undefined;
  const wall = Date.UTC(
    year,
    month - 1,
    day,
    hasTime ? hourOf(Number(h), mark) : 12,
    Number(minute ?? 0),
    Number(second_),
  );
  const back = new Date(wall);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day && Number(minute ?? 0) < 60;
  return isReal && year > 2000 && year < 2200 ? { at: new Date(wall - offsetOf(zoned)), hasTime } : null;
}
