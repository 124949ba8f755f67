import { joinsOf, tokensOf } from "./tokens.ts";
import { type Field, fields } from "./weights.ts";

type Said = Readonly<{ bn: string; en: string }>;

/** What a shop and the market say of a product, by the kind of field. */
export type ProductText = Readonly<{
  title: Said;
  category: readonly string[];
  shop: readonly string[];
  attribute: readonly string[];
  description: readonly string[];
}>;

/** A word of a product, once, in the weightiest field that has it. */
export type ProductWord = Readonly<{ norm: string; field: number; joined: boolean }>;

/** A long story is not read to its end. */
const mostOfDescription = 80;
const longestWord = 40;

export function productWords(
  text: ProductText,
): Readonly<{ words: readonly ProductWord[]; titleWords: number }> {
  const found = new Map<string, ProductWord>();
  const add = (norms: readonly string[], field: Field, joined = false): void => {
    for (const norm of norms)
      if (norm.length <= longestWord && !found.has(norm))
        found.set(norm, { norm, field: fields.indexOf(field), joined });
  };
  const titles = [tokensOf(text.title.bn), tokensOf(text.title.en)];
  for (const title of titles) add(title, "title");
  for (const title of titles) add(joinsOf(title), "title", true);
  for (const field of ["category", "shop", "attribute"] as const) add(text[field].flatMap(tokensOf), field);
  for (const said of text.description) add(tokensOf(said).slice(0, mostOfDescription), "description");
  return { words: [...found.values()], titleWords: Math.min(99, titles[0]?.length ?? 0) };
}

/** A word's place in a product as one number: which word, and in what kind of field. */
export const termOf = (wordId: number, field: number): number => wordId * 8 + field;
