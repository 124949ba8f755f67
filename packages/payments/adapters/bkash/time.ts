const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d):(\d{3})(?: GMT([+-]\d{2})(\d{2}))?$/;

/** `2026-01-05T15:46:23:420 GMT+0600`; a missing offset is Dhaka's. `Date.parse` reads none of it. */
export function readBkashTime(text: string): Date | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, millis, offsetHour = "+06", offsetMinute = "00"] = match;
  const time = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${millis}${offsetHour}:${offsetMinute}`,
  );
  return Number.isNaN(time.getTime()) ? null : time;
}

/** A notification's `20260105154801`, Dhaka wall time. */
export function readNoticeTime(text: string): Date | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  return readBkashTime(`${year}-${month}-${day}T${hour}:${minute}:${second}:000`);
}
