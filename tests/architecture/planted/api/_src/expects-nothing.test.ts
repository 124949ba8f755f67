// expect: vitest(valid-expect)
import { expect, it } from "vitest";
it("looks like a check", () => {
  expect(1);
});
