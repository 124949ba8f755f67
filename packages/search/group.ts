import { termOf } from "./product-words.ts";
import { fields, weights } from "./weights.ts";

/** A word of the market as it is kept: the kinds of field it stands in are bits. */
export type KeptWord = Readonly<{
  id: number;
  norm: string;
  forms: readonly string[];
  k1: readonly string[];
  k2: readonly string[];
  fields: number;
  uses: number;
  titleUses: number;
}>;

export type Meant = Readonly<{ word: KeptWord; score: number }>;

/** Terms that are worth the same, the worthiest first. */
export type Level = Readonly<{ points: number; codes: readonly number[] }>;

/** What stands for one typed word: the words it may mean, the likeliest first, without those far behind. */
export function meantBy(candidates: readonly Meant[]): Meant[] {
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  const least = Math.max(weights.leastScore, best - (best === 1 ? weights.behindExact : weights.behindBest));
  const byId = new Map<number, Meant>();
  for (const each of candidates.toSorted(
    (a, b) => b.score - a.score || b.word.uses - a.word.uses || a.word.id - b.word.id,
  ))
    if (each.score > least && !byId.has(each.word.id)) byId.set(each.word.id, each);
  return [...byId.values()].slice(0, weights.mostWords);
}

/** Points are told apart finely at the top, where the first page is decided, and by the hundred below. */
const pointsOf = (score: number, weight: number): number => {
  const points = Math.round(1000 * score * weight);
  return points >= 900 ? points : Math.floor(points / 50) * 50;
};

/** The ranking: a word's likeness times the weight of where it stands. A product gets the best of these for each word typed. */
export function levelsOf(meant: readonly Meant[]): Level[] {
  const levels = new Map<number, number[]>();
  for (const { word, score } of meant)
    for (const [place, field] of fields.entries()) {
      if ((word.fields & (1 << place)) === 0) continue;
      const points = pointsOf(score, weights.field[field]);
      levels.set(points, [...(levels.get(points) ?? []), termOf(word.id, place)]);
    }
  return [...levels].map(([points, codes]) => ({ points, codes })).toSorted((a, b) => b.points - a.points);
}
