import { expect, it } from "vitest";
import { ageOf } from "./age.ts";

it.each([
  ["2026-11-22T09:59:00Z", { days: 0, hours: 0 }],
  ["2026-11-21T10:01:00Z", { days: 0, hours: 23 }],
  ["2026-11-20T09:00:00Z", { days: 2, hours: 49 }],
  ["2026-11-22T11:00:00Z", { days: 0, hours: 0 }],
])("what has been late since %s has been so for that long", (since, age) =>
  expect(ageOf(since, "2026-11-22T10:00:00Z")).toEqual(age),
);
