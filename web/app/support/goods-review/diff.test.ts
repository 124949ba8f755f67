import { expect, it } from "vitest";
import { diffWords } from "./diff.ts";

const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ is, text }) => (is === "same" ? text : is === "gone" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

it.each([
  ["হাতে বোনা সুতি শাড়ি", "হাতে বোনা রেশম শাড়ি", "হাতে বোনা [-সুতি-][+রেশম+] শাড়ি"],
  ["", "new words", "[+new words+]"],
  ["all gone", "", "[-all gone-]"],
  ["the same", "the same", "the same"],
  ["one two three", "one three", "one [-two -]three"],
])("from %j to %j is %j", (before, after, told) => {
  expect(marked(before, after)).toBe(told);
});

it("nothing of either text is lost, however long they are", () => {
  const [before, after] = ["ab ".repeat(2000), `${"ab ".repeat(1999)}cd `];
  const pieces = diffWords(before, after);
  const joined = (without: string) =>
    pieces.flatMap(({ is, text }) => (is === without ? [] : [text])).join("");
  expect([joined("new"), joined("gone")]).toEqual([before, after]);
});
