import { describe, expect, it } from "vitest";
import { readMoment } from "./moment.ts";

const isoOf = (text: string) => readMoment(text, "dmy")?.at.toISOString();

describe("a time in a statement is Dhaka's", () => {
  it.each([
    ["05/01/2026 15:46:23", "2026-01-05T09:46:23.000Z"],
    ["  05/01/2026 15:46:23  ", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05 15:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["2026-01-05 15:12:47 AM", "2026-01-05T09:12:47.000Z"],
    ["05/01/2026 03:12 PM", "2026-01-05T09:12:00.000Z"],
    ["05/01/2026 03:12 p.m.", "2026-01-05T09:12:00.000Z"],
    ["05/01/2026 03:12 a.m.", "2026-01-04T21:12:00.000Z"],
    ["05/01/2026 12:12 PM", "2026-01-05T06:12:00.000Z"],
    ["05-Jan-2026 12:05:00 AM", "2026-01-04T18:05:00.000Z"],
    ["০৫-০১-২০২৬ ২৩:৫৯:৫৯", "2026-01-05T17:59:59.000Z"],
    ["৫ জানুয়ারি ২০২৬ ১০:০০", "2026-01-05T04:00:00.000Z"],
    ["20260105154623", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T15:46:23:420 GMT+0600", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T09:46:23Z", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T15:16:23 +05:30", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T06:16:23 UTC-03:30", "2026-01-05T09:46:23.000Z"],
    ["2028-02-29", "2028-02-29T06:00:00.000Z"],
    ["46027", "2026-01-04T18:00:00.000Z"],
    ["46027.656944", "2026-01-05T09:46:00.000Z"],
  ])("%s is %s", (text, iso) => expect(isoOf(text)).toBe(iso));

  it.each([
    ["05/01/2026 15:46", true],
    ["05/01/2026", false],
    ["46027.5", true],
    ["46027", false],
  ])("%s has an hour: %s", (text, hasTime) => expect(readMoment(text, "dmy")?.hasTime).toBe(hasTime));

  it.each([
    ["Jan", "January", "জানুয়ারি", "01"],
    ["Feb", "February", "ফেব্রুয়ারি", "02"],
    ["Mar", "March", "মার্চ", "03"],
    ["Apr", "April", "এপ্রিল", "04"],
    ["May", "MAY", "মে", "05"],
    ["Jun", "June", "জুন", "06"],
    ["Jul", "July", "জুলাই", "07"],
    ["Aug", "August", "আগস্ট", "08"],
    ["Sep", "September", "সেপ্টেম্বর", "09"],
    ["Oct", "October", "অক্টোবর", "10"],
    ["Nov", "November", "নভেম্বর", "11"],
    ["Dec", "December", "ডিসেম্বর", "12"],
  ])("%s, %s and %s are the same month", (short, long, bangla, month) => {
    const iso = `2026-${month}-07T06:00:00.000Z`;
    // A two-letter month is too short for a name in any language.
    const names = bangla.length < 3 ? [short, long] : [short, long, bangla];
    expect(names.map((name) => isoOf(`7 ${name} 2026`))).toEqual(names.map(() => iso));
  });

  it("is read in the order that the profile says, and a month by its name in either", () => {
    expect(readMoment("01/05/2026 10:00", "mdy")?.at.toISOString()).toBe("2026-01-05T04:00:00.000Z");
    expect(readMoment("01/05/2026 10:00", "dmy")?.at.toISOString()).toBe("2026-05-01T04:00:00.000Z");
    expect(readMoment("05 May 2026 10:00", "mdy")?.at.toISOString()).toBe("2026-05-05T04:00:00.000Z");
    expect(readMoment("2026/05/01 10:00", "mdy")?.at.toISOString()).toBe("2026-05-01T04:00:00.000Z");
  });

  it.each([
    ...[
      "",
      "31/02/2026",
      "2027-02-29",
      "13/13/2026",
      "yesterday",
      "05/01/26",
      "12",
      "4602",
      "460277",
      "46027x",
    ],
    ...["05/01/2026 10:60", "32/01/2026", "00/01/2026", "05/00/2026", "05 Foo 2026", "5 জানু", "x46027"],
    ...["31/12/2000", "01/01/2200", "05/01/2026 10:00 XM", "a 05/01/2026", "05/01/2026 b"],
  ])("%j is no date", (text) => expect(readMoment(text, "dmy")).toBeNull());

  it("of the first and the last year that we know is one", () => {
    expect(isoOf("01/01/2001")).toBe("2001-01-01T06:00:00.000Z");
    expect(isoOf("31/12/2199")).toBe("2199-12-31T06:00:00.000Z");
  });
});
