import { expect, it } from "vitest";
import { deadlineOf, nearest } from "./deadline.ts";

const now = "2026-11-21T06:00:00.000Z";

it.each([
  ["2026-11-23T06:00:00.000Z", "calm", 48],
  ["2026-11-21T18:00:00.001Z", "calm", 12],
  ["2026-11-21T18:00:00.000Z", "soon", 12],
  ["2026-11-21T06:40:00.000Z", "soon", 0],
  ["2026-11-21T06:00:00.000Z", "late", 0],
  ["2026-11-21T02:30:00.000Z", "late", 3],
] as const)("a hand-over until %s is %s, %i full hours away", (by, urgency, hours) => {
  expect(deadlineOf(by, now)).toEqual({ urgency, hours });
});

it("the nearest deadline is told first, whatever the order of the list", () => {
  expect(nearest(["2026-11-23T06:00:00.000Z", null, "2026-11-22T06:00:00.000Z"])).toBe(
    "2026-11-22T06:00:00.000Z",
  );
  expect(nearest([null])).toBeNull();
});
