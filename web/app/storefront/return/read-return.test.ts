import { expect, test } from "vitest";
import { readReturn } from "./read-return.ts";

const [part, line, other] = [
  "sub_01k0h3m8p2c4v6x8z0abcdefgh",
  "lin_01k0h3m8p2c4v6x8z0abcdefgh",
  "lin_01k0h3m8p2c4v6x8z0abcdefgj",
];
const typed = {
  part,
  kind: "broken",
  wish: "money",
  said: " ভাঙা ",
  [`of:${line}`]: "2",
  [`of:${other}`]: "0",
};

test("what goes back is what a number was chosen for", () => {
  expect(readReturn(typed, "-")).toEqual({
    ...{ part, kind: "broken", said: "ভাঙা" },
    back: { wish: "money", lines: [{ line, quantity: 2 }] },
  });
});

test("a change of mind needs no words", () => {
  expect(readReturn({ ...typed, kind: "changed_mind", said: "" }, "মত বদলেছি")?.said).toBe("মত বদলেছি");
});

test.each([
  ["nothing is chosen", { ...typed, [`of:${line}`]: "0" }],
  ["a number is none", { ...typed, [`of:${line}`]: "two" }],
  ["there is no reason", { ...typed, kind: "" }],
  ["there is no wish", { ...typed, wish: "" }],
  ["what is broken is not told", { ...typed, said: " " }],
])("nothing is read where %s", (_why, said) => {
  expect(readReturn(said, "-")).toBeNull();
});
