import { expect, test } from "vitest";
import { untilEmpty } from "@haat/api/jobs/until-empty";

test("a pass is called again until it finds no more work, and what it did is counted", async () => {
  const found = [20, 20, 5, 0, 7];
  expect(await untilEmpty(async () => found.shift() ?? 0, 60_000)).toBe(45);
  expect(found).toEqual([7]);
});

test("no pass begins when the time is over", async () => {
  let passes = 0;
  expect(await untilEmpty(async () => (passes += 1), 0)).toBe(1);
});
