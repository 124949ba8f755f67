import type { Books, Tx } from "@haat/db/books";
import { readSources, type SearchSource, takeStale } from "@haat/db/queries/search/stale";
import {
  keyWords,
  knownWords,
  putAttributes,
  putProducts,
  type SearchAttribute,
} from "@haat/db/queries/search/write";
import { indexKeys, keyVersion } from "@haat/search/keys";
import { type ProductWord, productWords, termOf } from "@haat/search/product-words";
import { attributesOf } from "./attributes.ts";

/** Reads anew what was changed, so that it is found as it is now; how many goods that were. */
export const indexProducts = (books: Books, limit: number): Promise<number> =>
  books.transact(async (tx) => {
    const ids = await takeStale(tx, limit);
    if (ids.length > 0) await indexThese(tx, ids);
    return ids.length;
  });

/** Reads these as they are now into what is searched. */
export async function indexThese(tx: Tx, ids: readonly string[]): Promise<void> {
  const read = (await readSources(tx, ids)).map((source) => ({
    id: source.id,
    attributes: attributesOf(source),
    ...productWords(textOf(source)),
  }));
  const wordIds = await idsOf(
    tx,
    read.flatMap(({ words }) => words),
  );
  await putAttributes(tx, distinct(read.flatMap(({ attributes }) => attributes)));
  await putProducts(
    tx,
    read.map(({ id, titleWords, words, attributes }) => ({
      id,
      titleWords,
      attributes: [...new Set(attributes.map(({ code, value }) => `${code}=${value}`))],
      terms: words.flatMap(({ norm, field }) => termOf(wordIds.get(norm) ?? 0, field)),
    })),
  );
}

const textOf = (source: SearchSource) => ({
  title: { bn: source.titleBn, en: source.titleEn },
  category: source.categories,
  shop: source.shop,
  attribute: [
    source.brand ?? "",
    ...source.attributes.flatMap(({ value }) => [value.bn, value.en]),
    ...source.options.flatMap(({ values }) => values.flatMap(({ name }) => [name.bn, name.en])),
  ],
  description: [source.descriptionBn, source.descriptionEn],
});

async function idsOf(tx: Tx, words: readonly ProductWord[]): Promise<Map<string, number>> {
  const places = new Map<string, { norm: string; fields: number; joined: boolean }>();
  for (const { norm, field, joined } of words) {
    const was = places.get(norm);
    places.set(norm, {
      norm,
      fields: (was?.fields ?? 0) | (1 << field),
      joined: (was?.joined ?? true) && joined,
    });
  }
  const known = await knownWords(tx, [...places.values()], keyVersion);
  const unknown = [...places.values()].filter(({ norm }) => !known.has(norm));
  if (unknown.length === 0) return known;
  const keyed = unknown.map((word) => {
    const keys = indexKeys(word.norm);
    return { ...word, ...keys, sound: keys.forms[0] ?? word.norm };
  });
  return new Map([...known, ...(await keyWords(tx, keyed, keyVersion))]);
}

const distinct = (attributes: readonly SearchAttribute[]): SearchAttribute[] => [
  ...new Map(attributes.map((each) => [`${each.code}=${each.value}`, each])).values(),
];
