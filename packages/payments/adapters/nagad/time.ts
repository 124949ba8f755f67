const dhakaOffsetMs = 6 * 3600_000;

const digitsOf = (at: Date): string =>
  new Date(at.getTime() + dhakaOffsetMs).toISOString().slice(0, 19).replaceAll(/\D/g, "");

/** `20260105154623`, of the wall clock in Dhaka, which keeps one offset all year. */
export const dhakaStamp = digitsOf;

/** `20260105`. */
export const dhakaDay = (at: Date): string => digitsOf(at).slice(0, 8);

/** `2026-01-05 15:48:01.0` or `20260105154801`, of Dhaka unless it says otherwise; the format is not published. */
export function readMoment(text: string): Date | null {
  const match =
    /^(\d{4})-?(\d\d)-?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)(?:[.,:]\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone = "+06:00"] = match;
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/(\d\d)(\d\d)$/, "$1:$2")}`,
  );
  return Number.isNaN(at.getTime()) ? null : at;
}
