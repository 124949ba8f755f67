import { expect, test } from "vitest";
import { averageOf, stateAnew } from "./reviews.ts";

test.each([
  [[0, 0, 0, 0, 0], 0],
  [[0, 0, 0, 0, 1], 5],
  [[1, 0, 0, 0, 1], 3],
  [[0, 0, 0, 1, 2], 4.7],
  [[1, 1, 1, 1, 1], 3],
])("what gave %j stands for %d", (counts, average) => expect(averageOf(counts)).toBe(average));

test.each([
  ["shown", "Soft cotton.", "shown"],
  ["shown", "ফোন ০১৭১২৩৪৫৬৭৮", "waiting"],
  ["hidden", "Soft cotton.", "waiting"],
  ["withdrawn", "Soft cotton.", "waiting"],
  ["waiting", "Soft cotton.", "waiting"],
] as const)("said otherwise, what was %s with the words %s is %s", (was, text, now) =>
  expect(stateAnew(was, text)).toBe(now),
);
