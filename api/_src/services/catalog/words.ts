import type { Database } from "@haat/db/client";
import { findNearWords, findWords, type FoundWord } from "@haat/db/queries/search/find-words";
import { levelsOf, type Level, type Meant, meantBy } from "@haat/search/group";
import { queryKeys } from "@haat/search/keys";
import { soundsLike, wordScore } from "@haat/search/score";
import { joinsOf } from "@haat/search/tokens";
import { stemsOf } from "@haat/search/understand";
import { weights } from "@haat/search/weights";

export type WordGroup = Readonly<{
  typed: string;
  /** What it may mean, the likeliest first; nothing where nobody has such a word. */
  meant: readonly Meant[];
  levels: readonly Level[];
  /** Where it means nothing surely enough: what comes nearest. */
  near: string | null;
  /** The district it names, or lies in. */
  district: Readonly<{ id: string; nameBn: string; nameEn: string }> | null;
  /** It stands as a place does: টাঙ্গাইলের, not টাঙ্গাইল. */
  isPlaced: boolean;
}>;

const heard = (norm: string) => ({ norm, ...queryKeys(norm) });

/** What each typed word may mean in this market: one trip, and another only where something sounds like nothing. */
export async function findMeanings(db: Database, tokens: readonly string[]): Promise<WordGroup[]> {
  if (tokens.length === 0) return [];
  const asked = [...new Set([...tokens, ...joinsOf(tokens)])];
  const places = [...new Set(tokens.flatMap(stemsOf))];
  const found = await findWords(
    db,
    asked.map((norm) => {
      const { k1, k2 } = queryKeys(norm);
      return { n: norm, k1, k2 };
    }),
    places,
  );
  const candidates = new Map<string, Meant[]>(asked.map((token) => [token, scored(token, found)]));
  const poor = tokens.filter((token) => !/\d/.test(token) && !isGood(token, tokens, candidates));
  if (poor.length > 0) await addNear(db, poor, candidates);
  return tokens.map((typed, place) => {
    const joins = joinsAround(tokens, place).flatMap((join) => candidates.get(join) ?? []);
    const meant = [
      ...meantBy(candidates.get(typed) ?? []),
      ...meantBy(joins),
      ...synonymsOf(found, [typed, ...joinsAround(tokens, place)]),
    ];
    const district = found.find(({ kind, token }) => kind === "place" && stemsOf(typed).includes(token));
    return {
      ...{ typed, meant, levels: levelsOf(meant) },
      near: meant.length > 0 ? null : nearestOf(typed, candidates.get(typed) ?? []),
      district: district ? districtOf(district) : null,
      isPlaced: district !== undefined && district.token !== typed,
    };
  });
}

const joinsAround = (tokens: readonly string[], place: number): string[] => [
  ...joinsOf(tokens.slice(Math.max(0, place - 1), place + 1)),
  ...joinsOf(tokens.slice(place, place + 2)),
];

/** What is called so besides: no matter how well the word itself is known. */
const synonymsOf = (found: readonly FoundWord[], typed: readonly string[]): Meant[] =>
  found
    .filter(({ kind, token }) => kind === "synonym" && typed.includes(token))
    .map((word) => ({ word, score: weights.synonym }));

const districtOf = ({ norm, forms: [nameBn = "", nameEn = ""] }: FoundWord): WordGroup["district"] => ({
  id: norm,
  nameBn,
  nameEn,
});

/** Of words that goods have: the one that is most like it, if it is like it at all. */
const nearestOf = (typed: string, candidates: readonly Meant[]): string | null =>
  candidates
    .map(({ word }) => ({ word, alike: word.uses > 0 ? soundsLike(heard(typed), word) : 0 }))
    .filter(({ alike }) => alike >= weights.leastGuess)
    .toSorted((a, b) => b.alike - a.alike || b.word.uses - a.word.uses)[0]?.word.norm ?? null;

type Heard = Omit<FoundWord, "kind"> & Readonly<{ kind?: FoundWord["kind"] }>;

function scored(token: string, found: readonly Heard[]): Meant[] {
  const typed = heard(token);
  return found
    .filter((word) => word.token === token && (word.kind ?? "heard") === "heard")
    .map((word) => ({ word, score: wordScore(typed, word) }));
}

const bestOf = (meant: readonly Meant[] | undefined): number =>
  Math.max(0, ...(meant ?? []).map(({ score }) => score));

const isGood = (
  token: string,
  tokens: readonly string[],
  candidates: ReadonlyMap<string, readonly Meant[]>,
): boolean =>
  [token, ...joinsAround(tokens, tokens.indexOf(token))].some(
    (each) => bestOf(candidates.get(each)) >= weights.goodScore,
  );

async function addNear(
  db: Database,
  poor: readonly string[],
  candidates: Map<string, Meant[]>,
): Promise<void> {
  const soundOf = new Map(poor.map((token) => [token, queryKeys(token).forms[0] ?? token]));
  const near = await findNearWords(db, [...new Set(soundOf.values())]);
  for (const [token, sound] of soundOf) {
    const words = near.filter((word) => word.token === sound).map((word) => ({ ...word, token }));
    candidates.set(token, [...(candidates.get(token) ?? []), ...scored(token, words)]);
  }
}
