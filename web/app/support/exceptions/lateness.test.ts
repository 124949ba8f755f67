import { expect, test } from "vitest";
import { lateness } from "./lateness.ts";

const due = "2026-11-20T10:00:00.000Z";
const after = (minutes: number) => lateness(due, Date.parse(due) + minutes * 60_000);

test("how late a shop is, is told in hours for two days and in days after that", () => {
  expect([1, 60, 119, 120].map(after)).toEqual([1, 1, 1, 2].map((count) => ({ unit: "hours", count })));
  expect(after(48 * 60 - 1)).toEqual({ unit: "hours", count: 47 });
  expect([48 * 60, 72 * 60 - 1, 72 * 60].map(after)).toEqual(
    [2, 2, 3].map((count) => ({ unit: "days", count })),
  );
});
