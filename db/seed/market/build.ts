import { bdt, times } from "@haat/core/money";
import type { Item, Line, OptionUse } from "./line.ts";
import type { Attribute, AttributeKey, Motif, Option, OptionKey, Product, Variant } from "./types.ts";
import { attributeNames, optionNames, optionValues } from "./words.ts";

const taka = (amount: number): bigint => times(bdt(100n), amount).minor;

/** FNV-1a: the same SKU has the same stock on every machine. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return state;
}

/** Most shelves hold 5 to 60, one in ten holds the last few and one in twenty is empty. */
function shelf(sku: string): number {
  const roll = hash(sku) % 100;
  if (roll < 5) return 0;
  if (roll < 15) return 1 + (hash(`${sku}?`) % 3);
  return 5 + (hash(`${sku}!`) % 56);
}

const at = (value: number | readonly number[], index: number): number => {
  const found = typeof value === "number" ? value : value[index];
  if (found === undefined) throw new Error(`No value for choice ${index}`);
  return found;
};

type Choice = { choices: Partial<Record<OptionKey, string>>; path: readonly string[]; first: number };

function combine(options: readonly OptionUse[]): Choice[] {
  let rows: Choice[] = [{ choices: {}, path: [], first: 0 }];
  for (const [depth, { key, values }] of options.entries())
    rows = rows.flatMap((row) =>
      values.map((value, index) => ({
        choices: { ...row.choices, [key]: value },
        path: [...row.path, value],
        first: depth === 0 ? index : row.first,
      })),
    );
  return rows;
}

function variantsOf(line: Line, item: Item, options: readonly OptionUse[]): Variant[] {
  return combine(options).map(({ choices, path, first }) => {
    const sku = [item.slug, ...path].join("-").toUpperCase();
    return {
      sku,
      choices,
      priceMinor: taka(at(item.taka, first)),
      ...(item.was === undefined ? {} : { compareAtMinor: taka(item.was) }),
      weightGrams: at(item.grams ?? line.grams, first),
      stock: item.stock ?? shelf(sku),
    };
  });
}

const optionOf = ({ key, values }: OptionUse): Option => ({
  key,
  name: optionNames[key],
  values: values.map((value) => ({ key: value, name: optionValues[value] })),
});

function attributesOf(line: Line, item: Item): Attribute[] {
  const facts = { ...line.facts, ...item.facts };
  const keys = Object.keys(attributeNames) as AttributeKey[];
  return keys.flatMap((key) => {
    const value = facts[key];
    return value ? [{ key, name: attributeNames[key], value }] : [];
  });
}

function productOf(line: Line, item: Item, variant: number): Product {
  const options = item.options ?? line.options ?? [];
  return {
    slug: item.slug,
    vendor: line.vendor,
    category: line.category,
    titleBn: item.bn,
    titleEn: item.en,
    descriptionBn: `${item.sayBn} ${line.aboutBn}`,
    descriptionEn: `${item.sayEn} ${line.aboutEn}`,
    attributes: attributesOf(line, item),
    options: options.map(optionOf),
    variants: variantsOf(line, item, options),
    picture: { motif: item.motif ?? line.motif, palette: item.palette, variant },
  };
}

/** The lines as products; within one motif every product gets the next drawing, so that no two look alike. */
export function buildProducts(lines: readonly Line[]): Product[] {
  const drawn = new Map<Motif, number>();
  return lines.flatMap((line) =>
    line.items.map((item) => {
      const motif = item.motif ?? line.motif;
      const variant = drawn.get(motif) ?? 0;
      drawn.set(motif, variant + 1);
      return productOf(line, item, variant);
    }),
  );
}
