import { expect, it } from "vitest";
import { shortDate, shortDay } from "./short-day.ts";

it("a near day is said without its year, in both languages", () => {
  expect([shortDay("2026-11-23", "bn"), shortDay("2026-11-23", "en")]).toEqual(["২৩ নভেম্বর", "23 November"]);
  expect(shortDate(new Date("2026-11-22T18:00:00Z"), "en")).toBe("23 November");
});
