import { describe, expect, it } from "vitest";
import { maskedAccount, momentOf, readResult } from "./result.ts";

describe("a result of Rocket", () => {
  it("is split at the first sign only", () => {
    expect(Object.fromEntries(readResult("RESULT>OK^RESULT_CODE>000^DESCRIPTION>a>b>c^RRN>") ?? [])).toEqual({
      RESULT: "OK",
      RESULT_CODE: "000",
      DESCRIPTION: "a>b>c",
      RRN: "",
    });
  });

  it.each([
    "",
    "OK",
    "INVALID TRANSACTION",
    "RESULT_CODE>000",
    "DESCRIPTION>RESULT>OK",
    "RESULT>FAILED^RESULT>OK",
    "RESULT>FAILED^DESCRIPTION>x^RESULT>OK",
    "RESULT>OK^junk",
    "RESULT>OK^>000",
  ])("is none in %j", (text) => {
    expect(readResult(text)).toBeNull();
  });

  it.each([
    ["2026-01-05 15:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["2026-01-05 03:12:47 AM", "2026-01-04T21:12:47.000Z"],
    ["2026-01-05 00:12:47 AM", "2026-01-04T18:12:47.000Z"],
    ["2026-01-05 12:12:47 PM", "2026-01-05T06:12:47.000Z"],
    ["2026-01-05 03:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["2026-01-05 12:12:47 AM", "2026-01-04T18:12:47.000Z"],
    ["2026-01-05 15:12:47", "2026-01-05T09:12:47.000Z"],
    ["1767604367000", "2026-01-05T09:12:47.000Z"],
  ])("of %s happened at %s", (date, at) => {
    expect(momentOf(date)?.toISOString()).toBe(at);
  });

  it.each(["", "yesterday", "2026-13-05 15:12:47 PM", "2026-01-05T15:12:47", "2026-01-05 25:00:00 PM"])(
    "of %j happened nobody knows when",
    (date) => {
      expect(momentOf(date)).toBeNull();
    },
  );

  it("shows no account whole", () => {
    expect(maskedAccount("999999*********5751")).toBe("999999*********5751");
    expect(maskedAccount("017300001965")).toBe("********1965");
  });
});
