import { describe, expect, it } from "vitest";
import { readMoment } from "./moment.ts";

describe("a time in a statement is Dhaka's", () => {
  it.each([
    ["05/01/2026 15:46:23", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05 15:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["05/01/2026 03:12 PM", "2026-01-05T09:12:00.000Z"],
    ["05-Jan-2026 12:05:00 AM", "2026-01-04T18:05:00.000Z"],
    ["০৫-০১-২০২৬ ২৩:৫৯:৫৯", "2026-01-05T17:59:59.000Z"],
    ["৫ জানুয়ারি ২০২৬ ১০:০০", "2026-01-05T04:00:00.000Z"],
    ["20260105154623", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T15:46:23:420 GMT+0600", "2026-01-05T09:46:23.000Z"],
    ["2026-01-05T09:46:23Z", "2026-01-05T09:46:23.000Z"],
    ["2028-02-29", "2028-02-29T06:00:00.000Z"],
    ["46027.656944", "2026-01-05T09:46:00.000Z"],
  ])("%s is %s", (text, iso) => expect(readMoment(text, "dmy")?.at.toISOString()).toBe(iso));

  it("is read in the order that the profile says", () => {
    expect(readMoment("01/05/2026 10:00", "mdy")?.at.toISOString()).toBe("2026-01-05T04:00:00.000Z");
  });

  it.each(["", "31/02/2026", "2027-02-29", "13/13/2026", "yesterday", "05/01/26", "12"])(
    "%j is no date",
    (text) => expect(readMoment(text, "dmy")).toBeNull(),
  );
});
