import { expect, it } from "vitest";
import { readBkashTime, readNoticeTime } from "./time.ts";

it.each([
  ["2026-01-05T15:46:23:420 GMT+0600", "2026-01-05T09:46:23.420Z"],
  ["2026-01-05T15:46:23:420 GMT+0000", "2026-01-05T15:46:23.420Z"],
  ["2026-01-01T00:30:00:000", "2025-12-31T18:30:00.000Z"],
])("reads bKash's own spelling %s, Dhaka where no offset is given", (text, iso) => {
  expect(readBkashTime(text)?.toISOString()).toBe(iso);
});

it("reads a notification's time as Dhaka's", () => {
  expect(readNoticeTime("20260105154801")?.toISOString()).toBe("2026-01-05T09:48:01.000Z");
});

it.each(["", "2026-01-05", "2026-01-05T15:46:23.420Z", "2026-13-05T15:46:23:420 GMT+0600", "yesterday"])(
  "makes no time of %j",
  (text) => {
    expect(readBkashTime(text)).toBeNull();
    expect(readNoticeTime(text)).toBeNull();
  },
);
