import { expect, test } from "vitest";
import { failureCause } from "./failure-cause.ts";

test.each([
  ["failed", "insufficient_funds", "insufficient_funds"],
  ["failed", "cancelled", "cancelled"],
  ["cancelled", "wallet page: cancel", "cancelled"],
  ["cancelled", "wallet page: failure", "refused"],
  ["expired", "expired at the wallet", "expired"],
  ["expired", null, "expired"],
  ["failed", "the wallet did not answer to create", "silent"],
  ["failed", "2023", "refused"],
  ["failed", null, "other"],
] as const)("an attempt that ended as %s for %j counts as %s", (state, reason, cause) => {
  expect(failureCause(state, reason)).toBe(cause);
});
