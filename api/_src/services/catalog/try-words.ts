import type { ProductFilter } from "@haat/contract/listing";
import type { Database } from "@haat/db/client";
import { findInstead, type InsteadWish } from "@haat/db/queries/search/find-instead";
import {
  findProducts,
  type SearchFound,
  type SearchPage,
  type SearchSort,
  type SearchWish,
} from "@haat/db/queries/search/find-products";
import { weights } from "@haat/search/weights";
import { readSearchCursor } from "./cursor.ts";
import type { WordGroup } from "./words.ts";

/** Words of so many goods, and titles enough for a page: the best hits are read by what is bought most. */
const walkFrom = { uses: 200, titles: 60 };

type Trial = Readonly<{
  wish: SearchWish;
  words: readonly WordGroup[];
  /** A word that names a district. */
  place: WordGroup | null;
  sort: SearchSort;
  filter: ProductFilter;
  limit: number;
  /** What was typed says anything at all. */
  says: boolean;
}>;
type Tried = Readonly<{
  found: SearchFound;
  dropped: readonly string[];
  /** How many tries found nothing before. */
  leftOut: number;
  /** The words the market knows. */
  known: readonly string[];
}>;
type Attempt = Readonly<{ left: readonly WordGroup[]; place: WordGroup | null }>;

const nothing: SearchFound = { ids: [], keys: [], total: 0, items: "[]", facets: null, instead: null };

/** All words must be met; where nothing meets them all, the weakest is dropped, and so on, and at last the place. */
export async function tryWords(db: Database, trial: Trial): Promise<Tried> {
  const { wish, words, place, sort, filter } = trial;
  const known = words.filter(({ levels }) => levels.length > 0);
  const unknown = words.filter(({ levels }) => levels.length === 0).map(({ typed }) => typed);
  const said = known.map(({ typed }) => typed);
  const instead: InsteadWish = { ...asked(wish, { left: known, place }), ways: true };
  // Numbers alone say little where the word beside them is nobody's.
  const isBare = unknown.length > 0 && known.every(({ typed }) => /^\d+$/.test(typed));
  if (!trial.says || (words.length > 0 && known.length === 0) || isBare) {
    const without = { ...instead, groups: [], ways: false };
    const helps = filter.cursor ? null : await findInstead(db, without);
    return { found: { ...nothing, instead: helps }, dropped: [], leftOut: 0, known: [] };
  }
  const cursor = filter.cursor ? readSearchCursor(sort, filter.cursor) : null;
  const attempts = attemptsOf(known, place);
  const last = attempts.length - 1;
  // A further page is one of the same words as the first.
  for (let at = Math.min(cursor?.leftOut ?? 0, last); ; at += 1) {
    const attempt = attempts[at] ?? { left: known, place };
    const isLast = at === last;
    const found = await findProducts(
      db,
      pageOf(trial, attempt, { cursor, isLast }),
      isLast && !cursor ? instead : null,
    );
    if (found.ids.length > 0 || isLast || cursor) {
      const isFound = found.ids.length > 0;
      const dropped = isFound ? [...unknown, ...droppedBy(attempt, { left: known, place })] : unknown;
      return { found, dropped, leftOut: at, known: said };
    }
  }
}

/** With the place first, and in each the weakest word goes first. */
function attemptsOf(known: readonly WordGroup[], place: WordGroup | null): readonly Attempt[] {
  const weakest = known.toSorted((a, b) => surenessOf(a) - surenessOf(b) || usesOf(b) - usesOf(a));
  const fewer = weakest.length === 0 ? [[]] : weakest.map((_, gone) => weakest.slice(gone));
  return (place === null || known.length === 0 ? [place] : [place, null]).flatMap((where) =>
    fewer.map((kept) => ({ left: known.filter((group) => kept.includes(group)), place: where })),
  );
}

const droppedBy = ({ left, place }: Attempt, all: Attempt): string[] => [
  ...all.left.filter((group) => !left.includes(group)).map(({ typed }) => typed),
  ...(all.place !== null && place === null ? [all.place.typed] : []),
];

const asked = (wish: SearchWish, { left, place }: Attempt): SearchWish => ({
  ...wish,
  groups: left.map(({ levels }) => levels),
  districts: place?.district ? [place.district.id] : wish.districts,
});

function pageOf(
  { wish, sort, filter, limit }: Trial,
  attempt: Attempt,
  { cursor, isLast }: Readonly<{ cursor: SearchPage["after"]; isLast: boolean }>,
): SearchPage {
  const { left } = attempt;
  return {
    ...asked(wish, attempt),
    sort,
    area: filter.area ?? null,
    walk:
      left.length > 0 &&
      left.every((each) => usesOf(each) >= walkFrom.uses && titlesOf(each) >= walkFrom.titles),
    unasked: Math.round(weights.unaskedWord * 1000),
    after: cursor,
    limit,
    count: cursor === null,
    facets: filter.expand !== "facets" ? null : isLast || cursor ? "always" : "found",
  };
}

/** In how many titles the best of a word's meanings stands. */
export const titlesOf = ({ meant }: WordGroup): number => meant[0]?.word.titleUses ?? 0;
const usesOf = ({ meant }: WordGroup): number => meant[0]?.word.uses ?? 0;
export const surenessOf = ({ meant }: WordGroup): number => Math.max(0, ...meant.map(({ score }) => score));
