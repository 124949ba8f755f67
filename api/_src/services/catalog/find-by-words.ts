import type { ProductFilter } from "@haat/contract/listing";
import type { SearchSort, SearchWish } from "@haat/db/queries/search/find-products";
import { tokensOf } from "@haat/search/tokens";
import { understand } from "@haat/search/understand";
import type { Ctx } from "../../context.ts";
import { writeSearchCursor } from "./cursor.ts";
import { countOf, type Instead, insteadOf } from "./instead.ts";
import { surenessOf, titlesOf, tryWords } from "./try-words.ts";
import { findMeanings, type WordGroup } from "./words.ts";
import { wishOf } from "./wish.ts";

const mostWords = 6;
/** A word whose likeliest meaning is no surer than this is asked about. */
const sure = 0.9;

export type SearchNotes = Readonly<{
  total: Readonly<{ count: number; isExact: boolean }> | null;
  /** What was read out of the words besides words. */
  understood: Readonly<{
    min: string | null;
    max: string | null;
    district: Readonly<{ id: string; name: string }> | null;
  }> | null;
  didYouMean: string | null;
  /** Words that were left out because nothing has them all. */
  fallback: Readonly<{ dropped: readonly string[] }> | null;
  /** Words that were not even looked for: there are too many. */
  beyond: readonly string[];
  /** Where nothing was found. */
  instead: Instead | null;
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
  const tokens = [...new Set(tokensOf(read.text))];
  const groups = await findMeanings(db, tokens.slice(0, mostWords));
  const wish = wishOf(filter, locale);
  const place = filter.understand === "false" || wish.districts.length > 0 ? null : placeAmong(groups);
  const words = groups.filter((group) => group !== place);
  const narrowed: SearchWish = {
    ...wish,
    min: wish.min ?? read.min?.toString() ?? null,
    max: wish.max ?? read.max?.toString() ?? null,
  };
  const says = typed === "" || groups.length > 0 || read.min !== null || read.max !== null;
  const tried = await tryWords(db, { wish: narrowed, words, place, sort, filter, limit, says });
  const { found, dropped } = tried;
  const named = dropped.includes(place?.typed ?? "") ? null : (place?.district ?? null);
  const district = named && { id: named.id, name: locale === "bn" ? named.nameBn : named.nameEn };
  return {
    items: found.items,
    count: Math.min(found.ids.length, limit),
    nextCursor:
      found.ids.length > limit
        ? writeSearchCursor(sort, found, { place: limit - 1, leftOut: tried.leftOut })
        : null,
    total: found.total === null ? null : countOf(found.total),
    understood:
      read.min === null && read.max === null && district === null
        ? null
        : { min: read.min?.toString() ?? null, max: read.max?.toString() ?? null, district },
    didYouMean: filter.cursor ? null : meantInstead(words, typed),
    fallback: dropped.length > 0 ? { dropped } : null,
    beyond: filter.cursor ? [] : tokens.slice(mostWords),
    facets: found.facets,
    instead:
      found.instead &&
      insteadOf(found.instead, {
        ...{ filter, typed, unpriced: read.text, words: tried.known, place: place?.typed ?? null },
      }),
  };
}

/**
 * A district named beside other words: "টাঙ্গাইলের শাড়ি". By itself it is a word like any other while goods are called so, and so is one
 * by which goods are called as well: তালা is a lock before it is an upazila.
 */
const placeAmong = (groups: readonly WordGroup[]): WordGroup | null =>
  groups.find(
    (group) =>
      group.district !== null &&
      (groups.length > 1 ? group.isPlaced || titlesOf(group) === 0 : group.levels.length === 0),
  ) ?? null;

/** What was typed, price and place with it, but as the market spells the words that are nobody's and sound only a little like one. */
function meantInstead(words: readonly WordGroup[], typed: string): string | null {
  const spelt = new Map(
    words.flatMap((group) => {
      const norm = surenessOf(group) < sure ? (group.meant[0]?.word.norm ?? group.near) : null;
      return norm === null ? [] : [[group.typed, norm] as const];
    }),
  );
  if (spelt.size === 0) return null;
  return typed
    .split(" ")
    .map((word) => spelt.get(word) ?? spelt.get(tokensOf(word)[0] ?? "") ?? word)
    .join(" ");
}
