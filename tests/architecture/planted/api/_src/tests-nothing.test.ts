// expect: vitest(no-disabled-tests)
import { expect, it } from "vitest";
it.skip("is not run", () => {
  expect(1).toBe(1);
});
