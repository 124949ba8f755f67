import { expect, it } from "vitest";
import { blockingOf, median, shiftOf } from "./sums.ts";

it("only what a task takes beyond a twentieth of a second blocks", () => {
  expect(blockingOf([{ duration: 50 }, { duration: 80 }, { duration: 151 }])).toBe(131);
  expect(blockingOf([])).toBe(0);
});

it("shifts are summed until the page rests for a second", () => {
  const shifts = [
    { at: 0, value: 0.01 },
    { at: 900, value: 0.02 },
    { at: 1_900, value: 0.025 },
  ];
  expect(shiftOf(shifts)).toBeCloseTo(0.03);
  expect(shiftOf([])).toBe(0);
});

it("a page that never rests is judged by five seconds at a time", () => {
  const shifts = Array.from({ length: 14 }, (_, second) => ({ at: second * 500, value: 0.01 }));
  expect(shiftOf(shifts)).toBeCloseTo(0.1);
});

it("one odd visit of five does not count", () => {
  expect(median([9_000, 1_500, 1_400, 1_600, 0])).toBe(1_500);
});
