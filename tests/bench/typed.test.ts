import { indexKeys, queryKeys } from "@haat/search/keys";
import { expect, it } from "vitest";
import { searchWords } from "./catalogue.ts";
import { isAsked, scenarioNames } from "./goals.ts";
import { heardAs, slipOf } from "./typed.ts";

const soundsLike = (typed: string, word: string): boolean => {
  const known = new Set(indexKeys(word).k1);
  return queryKeys(typed).k1.some((key) => known.has(key));
};

it("what is typed by ear sounds like the word, and with a slip most do not", () => {
  const [heard, near] = [heardAs, slipOf].map(
    (change) => searchWords.filter((word) => soundsLike(change(word), word)).length / searchWords.length,
  );
  expect(heard).toBeGreaterThan(0.8);
  expect(near).toBeLessThan(0.4);
});

it("--only search is told apart by the way a thing is found, and measures nothing else", () => {
  expect(scenarioNames.filter((name) => isAsked(name, ["search"]))).toEqual([
    ...["listing", "listing-newest", "listing-price", "listing-popular", "listing-facets"],
    ...["search-exact", "search-heard", "search-near", "search-facets"],
  ]);
  expect(scenarioNames.filter((name) => isAsked(name, ["cart"]))).toEqual(["cart"]);
});
