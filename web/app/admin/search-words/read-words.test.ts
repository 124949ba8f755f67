import { expect, test } from "vitest";
import { readWords } from "./read-words.ts";

test("words are read with commas or lines between them, two to eight", () => {
  expect(readWords(" গামছা, towel ;bath towel\n")).toEqual(["গামছা", "towel", "bath towel"]);
  expect(readWords("towel,")).toBeNull();
  expect(readWords("a,b,c,d,e,f,g,h,i")).toBeNull();
});
