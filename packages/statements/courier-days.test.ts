import { expect, test } from "vitest";
import { sampleLine } from "./check/samples.ts";
import { type FileDays, noDays, turned, withDay } from "./courier-days.ts";

const daysOf = (...times: readonly (string | null)[]): FileDays =>
  times.reduce(
    (days, time) =>
      withDay(days, { ...sampleLine, closedAt: time === null ? null : new Date(`${time}+06:00`) }),
    noDays,
  );
const at = (time: string): Date => new Date(`${time}+06:00`);

test("the fifth of November that was read as the eleventh of May is seen both ways", () => {
  expect(daysOf("2026-05-11T12:00:00", null, "2026-03-11T23:30:00")).toEqual({
    said: { first: at("2026-03-11T23:30:00"), last: at("2026-05-11T12:00:00") },
    other: { first: at("2026-11-03T23:30:00"), last: at("2026-11-05T12:00:00") },
    isFixed: false,
  });
});

test("a day that is no month fixes the order of all", () => {
  const days = daysOf("2026-05-11T12:00:00", "2026-05-13T00:10:00", "2026-05-12T12:00:00");
  expect(days).toMatchObject({ other: null, isFixed: true });
  expect(turned(at("2026-12-13T00:00:00"))).toBeNull();
  expect(turned(at("2026-12-12T00:00:00"))).toEqual(at("2026-12-12T00:00:00"));
});

test("a file without days has none", () => {
  expect(daysOf(null)).toEqual(noDays);
});
