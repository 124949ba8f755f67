import { foldDigits } from "@haat/core/digits";
import { parseTypedTaka } from "@haat/core/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clampGraphemes,
  formatDate,
  formatDateTime,
  formatDay,
  formatNumber,
  formatRelativeDay,
  formatTaka,
  formatMoment,
  formatTime,
  sortCollator,
} from "./format.ts";

describe("a price", () => {
  it.each([
    { minor: 0n, bn: "৳০", en: "৳0" },
    { minor: 5n, bn: "৳০.০৫", en: "৳0.05" },
    { minor: 7_000n, bn: "৳৭০", en: "৳70" },
    { minor: 99_999n, bn: "৳৯৯৯.৯৯", en: "৳999.99" },
    { minor: 100_000n, bn: "৳১,০০০", en: "৳1,000" },
    { minor: 12_345_600n, bn: "৳১,২৩,৪৫৬", en: "৳1,23,456" },
    { minor: 12_345_650n, bn: "৳১,২৩,৪৫৬.৫০", en: "৳1,23,456.50" },
    { minor: 123_456_750n, bn: "৳১২,৩৪,৫৬৭.৫০", en: "৳12,34,567.50" },
    { minor: 1_000_000_000n, bn: "৳১,০০,০০,০০০", en: "৳1,00,00,000" },
    { minor: -125_000n, bn: "-৳১,২৫০", en: "-৳1,250" },
  ])("of $minor poisha reads $bn and $en", ({ minor, bn, en }) => {
    expect([formatTaka(minor, "bn"), formatTaka(minor, "en")]).toEqual([bn, en]);
  });

  it("can be typed back without losing a poisha, in both digit scripts", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 99_999_999_999_999n), fc.constantFrom("bn", "en"), (minor, locale) => {
        expect(parseTypedTaka(formatTaka(minor, locale).slice(1)).minor).toBe(minor);
      }),
    );
  });

  it("groups three digits, then twos, whatever its size and sign", () => {
    fc.assert(
      fc.property(fc.bigInt(), (minor) => {
        expect(formatTaka(minor, "en")).toMatch(
          /^-?৳(\d{1,2},)?(\d{2},)*\d{3}(\.\d{2})?$|^-?৳\d{1,3}(\.\d{2})?$/,
        );
        expect(foldDigits(formatTaka(minor, "bn"))).toBe(formatTaka(minor, "en"));
      }),
    );
  });
});

describe("a number", () => {
  it.each([
    { value: 24, bn: "২৪", en: "24" },
    { value: 0, bn: "০", en: "0" },
    { value: -0, bn: "০", en: "0" },
    { value: 1_234_567, bn: "১২,৩৪,৫৬৭", en: "12,34,567" },
    { value: 4.5, bn: "৪.৫", en: "4.5" },
    { value: -0.004, bn: "০", en: "0" },
    { value: -12.25, bn: "-১২.২৫", en: "-12.25" },
    { value: 10n, bn: "১০", en: "10" },
  ])("$value reads $bn and $en", ({ value, bn, en }) => {
    expect([formatNumber(value, "bn"), formatNumber(value, "en")]).toEqual([bn, en]);
  });

  it("that is none is refused rather than shown", () => {
    expect(() => formatNumber(Number.NaN, "bn")).toThrow(RangeError);
  });
});

describe("a date", () => {
  const afternoon = new Date("2026-11-21T10:45:00Z");

  it("is written out in both languages", () => {
    expect(formatDate(new Date("2026-04-14T06:00:00Z"), "bn")).toBe("১৪ এপ্রিল, ২০২৬");
    expect(formatDateTime(afternoon, "bn")).toBe("২১ নভেম্বর, ২০২৬, বিকাল ৪:৪৫");
    expect(formatDateTime(afternoon, "en")).toBe("21 November 2026, 4:45 pm");
    const seven = new Date(afternoon.getTime() + 7_000);
    expect(formatMoment(seven, "bn")).toBe("২১ নভেম্বর, ২০২৬, বিকাল ৪:৪৫:০৭");
    expect(formatMoment(seven, "en")).toBe("21 November 2026, 4:45:07 pm");
    expect([formatDay("2026-12-16", "bn"), formatDay("2026-12-16", "en")]).toEqual([
      "১৬ ডিসেম্বর, ২০২৬",
      "16 December 2026",
    ]);
    expect(() => formatDay("tomorrow", "en")).toThrow(RangeError);
  });

  it("is Dhaka's, wherever the machine stands", () => {
    const lateInLondon = new Date("2026-11-20T18:00:00Z");
    expect(formatDateTime(lateInLondon, "en")).toBe("21 November 2026, 12:00 am");
    expect(formatDate(new Date("2026-11-20T17:59:59Z"), "bn")).toBe("২০ নভেম্বর, ২০২৬");
  });

  it("agrees with the calendar of the platform on every day", () => {
    const calendar = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Asia/Dhaka" });
    const bangla = new Intl.DateTimeFormat("bn-BD", { month: "long", timeZone: "Asia/Dhaka" });
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2010-01-02"), max: new Date("2099-12-30"), noInvalidDate: true }),
        (instant) => {
          expect(formatDate(instant, "en")).toBe(calendar.format(instant));
          expect(formatDate(instant, "bn")).toContain(bangla.format(instant).normalize("NFC"));
        },
      ),
    );
  });

  it.each([
    ["2026-11-20T21:59:00Z", "রাত ৩:৫৯", "3:59 am"],
    ["2026-11-20T22:00:00Z", "ভোর ৪:০০", "4:00 am"],
    ["2026-11-21T00:00:00Z", "সকাল ৬:০০", "6:00 am"],
    ["2026-11-21T06:00:00Z", "দুপুর ১২:০০", "12:00 pm"],
    ["2026-11-21T10:00:00Z", "বিকাল ৪:০০", "4:00 pm"],
    ["2026-11-21T12:00:00Z", "সন্ধ্যা ৬:০০", "6:00 pm"],
    ["2026-11-21T14:00:00Z", "রাত ৮:০০", "8:00 pm"],
    ["2026-11-21T18:05:00Z", "রাত ১২:০৫", "12:05 am"],
  ])("at %s it is %s, %s", (instant, bn, en) => {
    expect([formatTime(new Date(instant), "bn"), formatTime(new Date(instant), "en")]).toEqual([bn, en]);
  });

  it.each([
    ["2026-11-21T17:59:00Z", "আজ", "today"],
    ["2026-11-21T18:00:00Z", "আগামীকাল", "tomorrow"],
    ["2026-11-20T17:59:00Z", "গতকাল", "yesterday"],
    ["2026-11-24T10:00:00Z", "৩ দিন পরে", "in 3 days"],
    ["2026-11-15T10:00:00Z", "৬ দিন আগে", "6 days ago"],
    ["2026-11-28T10:00:00Z", "২৮ নভেম্বর, ২০২৬", "28 November 2026"],
  ])("%s is %s, %s, seen from that afternoon", (instant, bn, en) => {
    const near = (locale: "bn" | "en") => formatRelativeDay(new Date(instant), afternoon, locale);
    expect([near("bn"), near("en")]).toEqual([bn, en]);
  });
});

describe("names", () => {
  it("sort as a reader expects, not as code points do", () => {
    const names = ["মাছ ১০", "কলম", "মাছ ২", "অলংকার", "Zebra"].map((name) => name.normalize("NFC"));
    expect(names.toSorted(sortCollator("bn").compare)).toEqual(
      ["অলংকার", "কলম", "মাছ ২", "মাছ ১০", "Zebra"].map((name) => name.normalize("NFC")),
    );
  });

  it("are cut between letters, never inside one", () => {
    expect(clampGraphemes("ক্ষুদ্র", 2)).toBe("ক্ষুদ্র");
    expect(clampGraphemes("ক্ষুদ্র শাড়ি".normalize("NFC"), 3)).toBe("ক্ষুদ্র…");
    expect(clampGraphemes("Sari", 4)).toBe("Sari");
  });
});
