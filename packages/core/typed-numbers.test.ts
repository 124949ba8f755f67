import { expect, test } from "vitest";
import { parseTypedBasisPoints, parseTypedWhole, printBasisPoints } from "./typed-numbers.ts";

test.each([
  ["1", 100],
  ["০.৫", 50],
  [" 1.25 % ", 125],
  ["0", 0],
  ["১০০%", 10_000],
])("%s percent are %i hundredths of one", (typed, points) => {
  expect(parseTypedBasisPoints(typed)).toBe(points);
  expect(parseTypedBasisPoints(printBasisPoints(points))).toBe(points);
});

test.each(["", "-1", "1.234", "101", "100.01", "one", "1/2"])("%s is no percent", (typed) => {
  expect(() => parseTypedBasisPoints(typed)).toThrow("request.invalid");
});

test("a whole number is read in either script and within its bounds", () => {
  expect(parseTypedWhole("১,০০০", 1, 1000)).toBe(1000);
  for (const typed of ["0", "1001", "1.5", "", "-3"])
    expect(() => parseTypedWhole(typed, 1, 1000)).toThrow("request.invalid");
});
