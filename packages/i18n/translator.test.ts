import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { createTranslator } from "./catalog.ts";
import { problemWords } from "./problem-words.ts";
import { translatorOver } from "./translator.ts";

const bangla = createTranslator("bn");
const english = createTranslator("en");

describe("a sentence", () => {
  it("shows its numbers and money in the digits of the language", () => {
    expect(bangla.t("common:units", { count: 24 })).toBe("২৪টি");
    expect(english.t("checkout:pay.total", { total: bdt(12_345_650n) })).toBe("You pay ৳1,23,456.50");
    expect(bangla.t("checkout:pay.total", { total: bdt(12_345_600n) })).toContain("৳১,২৩,৪৫৬");
  });

  it("counts in the plural of its language", () => {
    expect([1, 2].map((count) => english.t("storefront:cart.lines", { count }))).toEqual([
      "1 product",
      "2 products",
    ]);
    expect(bangla.t("storefront:cart.lines", { count: 3 })).toBe("৩টি পণ্য");
  });

  it("leaves what people typed as they typed it", () => {
    const typed = "$t(common:brand) {{count}} <b>";
    expect(english.t("messages:code.sms", { code: typed })).toContain(typed);
  });

  it("does not compile without its parameters, with unknown keys or with a number where text belongs", () => {
    const refused = [
      // @ts-expect-error the parameter is missing
      () => english.t("common:units"),
      // @ts-expect-error no such sentence
      () => english.t("common:nothing"),
      // @ts-expect-error a bare number would be printed in Latin digits
      () => english.t("messages:code.sms", { code: 482_913 }),
      // @ts-expect-error this sentence asks for nothing
      () => english.t("common:brand", { count: 1 }),
    ];
    expect(refused).toHaveLength(4);
  });

  it("can come from the few namespaces a page was handed", () => {
    const page = translatorOver("bn", { common: { units: "{{count, number}} খানা" } });
    expect(page.t("common:units", { count: 7 })).toBe("৭ খানা");
  });
});

it("every refusal has a title and says what to do, in both languages", () => {
  expect(problemWords(english.t, "cart.empty").title).toBe("Your cart is empty");
  expect(problemWords(bangla.t, "cart.empty").title).toBe("আপনার কার্ট খালি");
});

it("a refusal names what it was about, in its own words", () => {
  expect(problemWords(english.t, "page_address.unled", { path: "/p/none" }).title).toContain("/p/none");
  expect(problemWords(bangla.t, "page_address.unled", { path: "/p/none" }).title).toContain("/p/none");
});
