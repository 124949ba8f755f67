import { expect, it } from "vitest";
import { readMoment } from "./time.ts";

it.each([
  ["2026-01-05 15:48:01.0", "2026-01-05T09:48:01.000Z"],
  ["20260105154801", "2026-01-05T09:48:01.000Z"],
  ["2026-01-05T15:48:01", "2026-01-05T09:48:01.000Z"],
  ["2026-01-05T15:48:01.000+0600", "2026-01-05T09:48:01.000Z"],
  ["2026-01-05T09:48:01.000Z", "2026-01-05T09:48:01.000Z"],
  ["2026-01-05T09:48:01+00:00", "2026-01-05T09:48:01.000Z"],
])("Nagad's %s is %s", (text, at) => expect(readMoment(text)?.toISOString()).toBe(at));

it.each(["", "yesterday", "2026-13-05 15:48:01", "2026-01-05", "2026-01-05 15:48:01 and later"])(
  "%j is no moment",
  (text) => expect(readMoment(text)).toBeNull(),
);
