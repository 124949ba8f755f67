import { expect, it } from "vitest";
import { levelOf } from "./level.ts";

it.each([
  [0n, "calm"],
  [399_999n, "calm"],
  [400_000n, "near"],
  [499_999n, "near"],
  [500_000n, "over"],
  [600_000n, "over"],
])("%s of 500000 poisha spent is %s", (spent, level) => {
  expect(levelOf(spent, 500_000n)).toBe(level);
});
