import { createTranslator } from "@haat/i18n/catalog";
import { expect, it } from "vitest";
import { limitInWords } from "./in-words.ts";

const [bn, en] = [createTranslator("bn").t, createTranslator("en").t];

it("a limit is said in hours where they are whole, else in minutes", () => {
  expect(limitInWords(en, { per: "caller", times: 20, seconds: 600 })).toBe(
    "20 times in 10 minutes for one account",
  );
  expect(limitInWords(en, { per: "phone", times: 5, seconds: 3600 })).toBe("5 in 1 hour for one phone");
  expect(limitInWords(bn, { per: "phone", times: 10, seconds: 86_400 })).toBe(
    "এক ফোনে ২৪ ঘণ্টায় ১০টি".normalize("NFC"),
  );
});
