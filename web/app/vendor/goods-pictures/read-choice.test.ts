import type { GoodsContent } from "@haat/contract/goods-content";
import { expect, it } from "vitest";
import { choiceForm, readChoice } from "./read-choice.ts";

const none = { bn: "", en: "" };
const variant = (colour: string, pictures: string[]) => ({
  ...{
    choice: { colour },
    sku: "" as const,
    priceMinor: null,
    compareAtMinor: null,
    weightGrams: null,
    stock: 0,
  },
  pictures,
});
const content: GoodsContent = {
  ...{ title: none, body: { bn: [], en: [] }, attributes: {}, brand: "", care: none, returns: none },
  ...{ seoTitle: none, seoDescription: none, options: [] },
  variants: [variant("red", ["a", "c"]), variant("blue", [])],
  pictures: [
    { stem: "a", alt: { bn: "লাল আঁচল", en: "A red end" } },
    { stem: "b", alt: none },
    { stem: "c", alt: none },
  ],
};
const form = choiceForm(content);
const read = (over: Readonly<Record<string, string>>, without: readonly string[] = []) => {
  const typed = Object.fromEntries(
    Object.entries({ ...form, ...over }).filter(([name]) => !without.includes(name)),
  );
  const answer = readChoice(typed, content);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.content;
};
const stems = ({ pictures }: GoodsContent) => pictures.map(({ stem }) => stem);

it("what is chosen comes back from its own form as it was", () => {
  expect(read({})).toEqual(content);
});

it("pictures stand by their numbers in either digit script, new ones behind them", () => {
  expect(stems(read({ "place.2": "০", "place.0": "৯", "pick.4": "e", "pick.1": "d" }))).toEqual([
    ...["c", "b", "a", "d", "e"],
  ]);
});

it("what is unticked goes, also from its variants, and is not put in twice", () => {
  const { pictures, variants } = read({ "pick.0": "b" }, ["keep.0"]);
  expect(pictures.map(({ stem }) => stem)).toEqual(["b", "c"]);
  expect(variants.map((each) => each.pictures)).toEqual([["c"], []]);
});

it("a ninth picture, a place that is no number and words that are too long are said where they stand", () => {
  const picks = Object.fromEntries([..."defghi"].map((stem, at) => [`pick.${at}`, stem]));
  const typed = { ...form, ...picks, "place.1": "প্রথম", "alt.2.en": "x".repeat(201) };
  expect(readChoice(typed, content)).toEqual({
    ok: false,
    faults: { pick: "many", "place.1": "number", "alt.2.en": "long" },
  });
});
