import { expect, it } from "vitest";
import { benchProducts, searchWords } from "./catalogue.ts";

it("every run measures the same catalogue", () => {
  expect([...benchProducts(40)]).toEqual([...benchProducts(40)]);
  expect(new Set([...benchProducts(40)].map(({ prices }) => prices.length))).toEqual(new Set([1, 2, 3]));
});

it("every word a shopper types finds hundreds of products", () => {
  const texts = [...benchProducts()].map(({ searchText }) => searchText);
  for (const word of searchWords.filter((_, place) => place % 40 === 0)) {
    const hits = texts.filter((text) => text.includes(word)).length;
    expect(hits).toBeGreaterThan(300);
    expect(hits).toBeLessThan(1200);
  }
});
