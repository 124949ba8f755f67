import { expect, it } from "vitest";
import { roundTop, shareOf } from "./chart-scale.ts";

it.each([
  { value: 0n, most: 10n, share: 0 },
  { value: 5n, most: 10n, share: 50 },
  { value: 10n, most: 10n, share: 100 },
  { value: 1n, most: 100_000n, share: 1 },
  { value: -5n, most: 10n, share: 50 },
  { value: 7n, most: 0n, share: 0 },
])("a bar of $value beside a longest of $most is $share percent long", ({ value, most, share }) => {
  expect(shareOf(value, most)).toBe(share);
});

it.each([10n ** 30n, -(10n ** 30n), 1n, 0n])("a bar of %i never leaves its frame", (value) => {
  for (const most of [1n, -1n, 0n, 10n ** 18n]) {
    const share = shareOf(value, most);
    expect(share >= 0 && share <= 100).toBe(true);
  }
});

it.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [51, 100],
  [120, 200],
  [999, 1000],
])("a chart whose highest column is %i ends at %i", (highest, top) => {
  expect(roundTop(highest)).toBe(top);
});
