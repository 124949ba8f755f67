import { expect, test } from "vitest";
import { plainRichText, printRichText, readRichText } from "./rich-text.ts";

test("marks become a document, and the document becomes the same marks", () => {
  const typed = [
    "## যত্ন",
    "হাতে বোনা **সুতি** শাড়ি, _নরম_ পাড়।\nদেখুন [জামদানি](/c/jamdani)।",
    "- লাল\n- সাদা",
    "1. ধুয়ে নিন\n2. ছায়ায় শুকান",
  ].join("\n\n");
  const document = readRichText(typed);
  expect(document).toEqual([
    { kind: "heading", spans: [{ text: "যত্ন" }] },
    {
      kind: "paragraph",
      spans: [
        ...[{ text: "হাতে বোনা " }, { text: "সুতি", bold: true }, { text: " শাড়ি, " }],
        ...[{ text: "নরম", italic: true }, { text: " পাড়।\nদেখুন " }],
        ...[{ text: "জামদানি", href: "/c/jamdani" }, { text: "।" }],
      ],
    },
    { kind: "list", isNumbered: false, items: [[{ text: "লাল" }], [{ text: "সাদা" }]] },
    { kind: "list", isNumbered: true, items: [[{ text: "ধুয়ে নিন" }], [{ text: "ছায়ায় শুকান" }]] },
  ]);
  expect(printRichText(document)).toBe(typed);
  expect(plainRichText(document)).toContain("হাতে বোনা সুতি শাড়ি, নরম পাড়।");
});

test("a Bangla number begins a list as a Latin one does", () => {
  expect(readRichText("১. এক\n২. দুই")).toEqual([
    { kind: "list", isNumbered: true, items: [[{ text: "এক" }], [{ text: "দুই" }]] },
  ]);
});

test.each([
  "<script>alert(1)</script>",
  "[এখানে](javascript:alert(1))",
  "[here](https://elsewhere.example/p/x)",
  "[here](//elsewhere.example)",
  "[here](/p/../admin)",
  "[](/p/shari)",
  "** not closed",
  "2_3",
  "____",
])("%j stays the letters it is, and leads nowhere", (typed) => {
  const document = readRichText(typed);
  expect(JSON.stringify(document)).not.toContain("href");
  expect(plainRichText(document).replaceAll("_", "")).toBe(typed.replaceAll("_", ""));
});

test("what a hostile hand types is read in no time", () => {
  const begun = performance.now();
  for (const piece of ["**", "[", "](", "_", "[a](", "- "]) readRichText(piece.repeat(2000));
  expect(performance.now() - begun).toBeLessThan(500);
});
