import { expect, test } from "vitest";
import { isWhole, readTyped } from "./read-typed.ts";

test.each([
  ["2027-03-10", "2027-03-14", true],
  ["2027-03-10", "2027-03-10", true],
  ["2027-03-10", "2027-05-08", true],
  ["2027-03-10", "2027-05-09", false],
  ["2027-03-10", "2027-03-09", false],
  ["", "2027-03-09", false],
  ["10/3/2027", "2027-03-09", false],
])("from %s to %s is a holiday: %s", (from, until, is) =>
  expect(isWhole(readTyped({ from, until: ` ${until} ` }))).toBe(is),
);
