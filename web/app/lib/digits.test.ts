import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shownDigits } from "./digits.ts";

const app = new URL("../", import.meta.url).pathname;
/** A label is read by the courier's people and their machines, in the digits of all the numbers beside it. */
const printed = ["vendor/labels/label.tsx"];

test("a phone is shown in the digits of its page, masked or not", () => {
  expect(shownDigits("01•••••2233", "bn")).toBe("০১•••••২২৩৩");
  expect(shownDigits("01•••••2233", "en")).toBe("01•••••2233");
});

test("no page shows one past that", () => {
  const raw = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !printed.includes(name))
    .filter((name) =>
      // As the text of an element, after a comma in one, or as the value of a list; not a name's own value in a form.
      /[>,\s]\{(?:\w+\.)*(?:phone|phoneTail)\}\s*<|value: (?:\w+\.)*(?:phone|phoneTail) \}|\$\{(?:\w+\.)*phoneTail\}/.test(
        readFileSync(join(app, name), "utf8"),
      ),
    );
  expect(raw).toEqual([]);
});
