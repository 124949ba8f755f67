import type { ProductFilter } from "@haat/contract/listing";
import type { Database } from "@haat/db/client";
import {
  findProducts,
  type SearchFound,
  type SearchSort,
  type SearchWish,
} from "@haat/db/queries/search/find-products";
import { tokensOf } from "@haat/search/tokens";
import { understand } from "@haat/search/understand";
import { weights } from "@haat/search/weights";
import type { Ctx } from "../../context.ts";
import { readSearchCursor, writeSearchCursor } from "./cursor.ts";
import { findMeanings, type WordGroup } from "./words.ts";
import { wishOf } from "./wish.ts";

const mostWords = 6;
/** Words of so many goods, and titles enough for a page: the best hits are read by what is bought most. */
const walkFrom = { uses: 200, titles: 60 };
/** A word whose likeliest meaning is no surer than this is asked about. */
const sure = 0.9;

export type SearchNotes = Readonly<{
  total: Readonly<{ count: number; isExact: boolean }> | null;
  /** What was read out of the words besides words. */
  understood: Readonly<{ min: string | null; max: string | null; district: string | null }> | null;
  didYouMean: string | null;
  /** Words that were left out because nothing has them all. */
  fallback: Readonly<{ dropped: readonly string[] }> | null;
}>;

export type ByWords = SearchNotes &
  Readonly<{ items: string; count: number; nextCursor: string | null; facets: string | null }>;

type Asked = Readonly<{
  filter: ProductFilter;
  typed: string;
  sort: NonNullable<ProductFilter["sort"]>;
  limit: number;
}>;

/** Goods by words, in either script and however they are spelt, and by what the words say of price and place. */
export async function findByWords({ db, locale }: Ctx, asked: Asked): Promise<ByWords> {
  const { filter, typed, limit } = asked;
  const sort: SearchSort = asked.sort === "title" ? "relevance" : asked.sort;
  const read = filter.understand === "false" ? { text: typed, min: null, max: null } : understand(typed);
  const groups = await findMeanings(db, [...new Set(tokensOf(read.text))].slice(0, mostWords));
  const wish = wishOf(filter, locale);
  const place = filter.understand === "false" || wish.districts.length > 0 ? undefined : placeAmong(groups);
  const words = groups.filter((group) => group !== place);
  const narrowed: SearchWish = {
    ...wish,
    min: wish.min ?? read.min?.toString() ?? null,
    max: wish.max ?? read.max?.toString() ?? null,
    districts: place?.district ? [place.district] : wish.districts,
  };
  const saysNothing = typed !== "" && groups.length === 0 && read.min === null && read.max === null;
  const tried = saysNothing
    ? { found: nothing, wish: narrowed, dropped: [], leftOut: 0 }
    : await tryWords(db, { wish: narrowed, words, sort, filter, limit });
  const found = tried.found.ids.length;
  return {
    items: tried.found.items,
    count: Math.min(found, limit),
    nextCursor:
      found > limit
        ? writeSearchCursor(sort, tried.found, { place: limit - 1, leftOut: tried.leftOut })
        : null,
    total: totalOf(tried.found.total),
    understood:
      read.min === null && read.max === null && !place
        ? null
        : {
            min: read.min?.toString() ?? null,
            max: read.max?.toString() ?? null,
            district: place?.district ?? null,
          },
    didYouMean: filter.cursor ? null : meantInstead(words, typed),
    fallback: tried.dropped.length > 0 ? { dropped: tried.dropped } : null,
    facets: tried.found.facets,
  };
}

const totalOf = (found: number | null): SearchNotes["total"] =>
  found === null ? null : { count: Math.min(found, 1000), isExact: found <= 1000 };

/**
 * A district named beside other words: "টাঙ্গাইলের শাড়ি". By itself it is a word like any other, and so is one by which goods are called
 * as well: তালা is a lock before it is an upazila.
 */
const placeAmong = (groups: readonly WordGroup[]): WordGroup | undefined =>
  groups.length > 1
    ? groups.find((group) => group.district !== null && (group.isPlaced || titlesOf(group) === 0))
    : undefined;

type Trial = Readonly<{
  wish: SearchWish;
  words: readonly WordGroup[];
  sort: SearchSort;
  filter: ProductFilter;
  limit: number;
}>;
type Tried = Readonly<{
  found: SearchFound;
  wish: SearchWish;
  dropped: readonly string[];
  /** Of those, how many the market knows. */
  leftOut: number;
}>;

const nothing: SearchFound = { ids: [], keys: [], total: 0, items: "[]", facets: null };

/** All words must be met; where nothing meets them all, the weakest is dropped, and so on. */
async function tryWords(db: Database, { wish, words, sort, filter, limit }: Trial): Promise<Tried> {
  const known = words.filter(({ levels }) => levels.length > 0);
  const dropped = words.filter(({ levels }) => levels.length === 0).map(({ typed }) => typed);
  // Numbers alone say little where the word beside them is nobody's.
  const isBare = dropped.length > 0 && known.every(({ typed }) => /^\d+$/.test(typed));
  if ((words.length > 0 && known.length === 0) || isBare)
    return { found: nothing, wish, dropped: [], leftOut: 0 };
  const cursor = filter.cursor ? readSearchCursor(sort, filter.cursor) : null;
  let left = known;
  const drop = (): void => {
    const weakest = left.toSorted((a, b) => surenessOf(a) - surenessOf(b) || usesOf(b) - usesOf(a))[0];
    if (weakest) dropped.push(weakest.typed);
    left = left.filter((group) => group !== weakest);
  };
  // A further page is one of the same words as the first.
  while (known.length - left.length < Math.min(cursor?.leftOut ?? 0, known.length - 1)) drop();
  for (;;) {
    const narrowed = { ...wish, groups: left.map(({ levels }) => levels) };
    const found = await findProducts(db, {
      ...narrowed,
      sort,
      area: filter.area ?? null,
      walk:
        left.length > 0 &&
        left.every((each) => usesOf(each) >= walkFrom.uses && titlesOf(each) >= walkFrom.titles),
      unasked: Math.round(weights.unaskedWord * 1000),
      after: cursor,
      limit,
      count: cursor === null,
      facets: filter.expand !== "facets" ? null : left.length < 2 || cursor ? "always" : "found",
    });
    if (found.ids.length > 0 || left.length < 2 || cursor)
      return { found, wish: narrowed, dropped, leftOut: known.length - left.length };
    drop();
  }
}

/** In how many titles the best of a word's meanings stands. */
const titlesOf = ({ meant }: WordGroup): number => meant[0]?.word.titleUses ?? 0;
const usesOf = ({ meant }: WordGroup): number => meant[0]?.word.uses ?? 0;
const surenessOf = ({ meant }: WordGroup): number => Math.max(0, ...meant.map(({ score }) => score));

/** What was typed, price and place with it, but as the market spells the words that are nobody's and sound only a little like one. */
function meantInstead(words: readonly WordGroup[], typed: string): string | null {
  const spelt = new Map(
    words.flatMap((group) => {
      const [likeliest] = group.meant;
      return likeliest && surenessOf(group) < sure ? [[group.typed, likeliest.word.norm] as const] : [];
    }),
  );
  if (spelt.size === 0) return null;
  return typed
    .split(" ")
    .map((word) => spelt.get(word) ?? spelt.get(tokensOf(word)[0] ?? "") ?? word)
    .join(" ");
}
