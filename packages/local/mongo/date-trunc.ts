import { evalExpr } from "mingo/core";
import { $dateTrunc as truncateInUtc } from "mingo/operators/expression/date";
import type { Any, AnyObject, Options } from "mingo/types";

type Arguments = { date?: Any; timezone?: Any };

/**
 * `$dateTrunc` with a time zone as MongoDB does it. mingo 7.2.6 truncates in UTC and shifts afterwards, so from 18:00
 * UTC on a Dhaka day comes out one day early; it also refuses 'UTC'.
 */
export function $dateTrunc(document: AnyObject, expression: Any, options: Options): Any {
  const { timezone, ...rest } = expression as Arguments;
  const date = evalExpr(document, rest.date, options);
  if (!(date instanceof Date)) return null;
  const zone = timezone === undefined ? "UTC" : String(evalExpr(document, timezone, options));
  const shift = offsetMs(zone, date.getTime());
  const local = truncateInUtc(document, { ...rest, date: new Date(date.getTime() + shift) }, options) as Date;
  const instant = local.getTime() - shift;
  // The truncated instant may lie on the other side of a change to or from summer time.
  const there = offsetMs(zone, instant);
  return new Date(there === shift ? instant : local.getTime() - there);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMs(zone: string, instant: number): number {
  if (/^(UTC|GMT|Z)$/i.test(zone)) return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === "-" ? -minutes : minutes) * 60_000;
  }
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = "numeric";
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formats.set(zone, format);
  return format;
}
