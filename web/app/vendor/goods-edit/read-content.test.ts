import type { GoodsAttribute, GoodsContent } from "@haat/contract/goods-content";
import { expect, it } from "vitest";
import { formOf, type GoodsForm } from "./form-of.ts";
import { readContent } from "./read-content.ts";

const words = (bn: string, en: string) => ({ bn, en });
const none = words("", "");
const attribute = (
  code: string,
  kind: GoodsAttribute["kind"],
  codes: readonly string[] = [],
): GoodsAttribute => ({
  ...{
    code,
    kind,
    name: words(code, code),
    unit: null,
    choices: codes.map((each) => ({ code: each, name: words(each, each) })),
  },
  ...{ isRequired: false, isFilterable: false, isAxis: false },
});
const attributes = [
  ...[attribute("origin", "text"), attribute("power", "number"), attribute("handmade", "yes_no")],
  ...[
    attribute("made_on", "date"),
    attribute("allergens", "multi", ["milk", "nuts"]),
    attribute("colour", "choice", ["red"]),
  ],
];
const axes = [
  { code: "colour", name: words("রং", "Colour") },
  { code: "size", name: words("মাপ", "Size") },
];
const empty: GoodsContent = {
  ...{ title: none, body: { bn: [], en: [] }, attributes: {}, brand: "", care: none, returns: none },
  ...{ seoTitle: none, seoDescription: none, options: [], variants: [], pictures: [] },
};
const picture = (stem: string) => ({ stem, alt: words("আঁচল", "Its end") });
const read = (form: GoodsForm, before = empty, isWhole = false) =>
  readContent(form, { attributes, axes, before, isWhole });
const contentOf = (form: GoodsForm, before = empty, isWhole = false): GoodsContent => {
  const answer = read(form, before, isWhole);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.content;
};

it("what is stored comes back from its own form as it was", () => {
  const full: GoodsContent = {
    ...{ title: words("শাড়ি", "Sari"), brand: "টাঙ্গাইল", care: words("ঠান্ডা পানি", "Cold"), returns: none },
    body: {
      bn: [{ kind: "paragraph", spans: [{ text: "হাতে " }, { text: "বোনা", bold: true }] }],
      en: [{ kind: "list", isNumbered: true, items: [[{ text: "One" }]] }],
    },
    attributes: {
      origin: words("টাঙ্গাইল", "Tangail"),
      power: 20.5,
      handmade: false,
      made_on: "2026-11-01",
      allergens: ["nuts"],
      colour: "red",
    },
    ...{ seoTitle: words("ক", "A"), seoDescription: words("খ", "B"), pictures: [picture("c"), picture("a")] },
    options: [
      { code: "colour", name: words("রং", "Colour"), values: [{ code: "lal", name: words("লাল", "Red") }] },
    ],
    variants: [
      {
        choice: { colour: "lal" },
        sku: "TT-1",
        priceMinor: "185050",
        compareAtMinor: "200000",
        weightGrams: 450,
        stock: 5,
        pictures: ["a"],
      },
    ],
  };
  expect(contentOf(formOf(full, attributes), full)).toEqual(full);
});

it("two options make every variant of both, and a new one begins with the figures of the first", () => {
  const form = {
    ...{
      "axis.0": "colour",
      "axis.0.values": "লাল | Red\nনীল | Blue",
      "axis.1": "size",
      "axis.1.values": "৩৮\n৪০",
    },
    ...{ "v.0.choice": "", "v.0.on": "yes", "v.0.price": "১,৮৫০", "v.0.weight": "৪৫০", "v.0.stock": "৩" },
  };
  const { variants } = contentOf(form, empty, true);
  expect(variants.map(({ choice }) => choice)).toEqual([
    ...[
      { colour: "red", size: "38" },
      { colour: "red", size: "40" },
    ],
    ...[
      { colour: "blue", size: "38" },
      { colour: "blue", size: "40" },
    ],
  ]);
  expect(variants[3]).toMatchObject({ priceMinor: "185000", weightGrams: 450, stock: 0 });
});

it("a variant that is not ticked is not kept", () => {
  const form = {
    ...{ "axis.0": "colour", "axis.0.values": "লাল | Red\nনীল | Blue" },
    ...{ "v.0.choice": "colour:red", "v.0.on": "yes", "v.1.choice": "colour:blue" },
  };
  expect(contentOf(form).variants.map(({ choice }) => choice)).toEqual([{ colour: "red" }]);
});

it.each([
  [{ "v.0.choice": "", "v.0.on": "yes", "v.0.price": "দশ" }, { "v.0.price": "price" }],
  [{ "v.0.choice": "", "v.0.on": "yes", "v.0.price": "100", "v.0.was": "90" }, { "v.0.was": "was" }],
  [{ "v.0.choice": "", "v.0.on": "yes", "v.0.weight": "0.5" }, { "v.0.weight": "number" }],
  [{ "v.0.choice": "", "v.0.on": "yes", "v.0.sku": "লাল" }, { "v.0.sku": "sku" }],
  [{ "attr.power": "much" }, { "attr.power": "number" }],
  [{ "axis.0": "colour", "axis.0.values": "লাল | Red\nলাল | Red" }, { "axis.0.values": "values" }],
  [{ "title.bn": "ক".repeat(121) }, { "title.bn": "long" }],
  [{ "body.en": "a ".repeat(1900) }, { "body.en": "long" }],
] as const)("%j is named where it was typed", (form, faults) => {
  expect(read(form)).toMatchObject({ ok: false, faults });
});
