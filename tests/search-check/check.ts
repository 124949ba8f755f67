import type { Confusable, Pair } from "./lists.ts";

/** The words that are found, best first. */
export type Find = (query: string) => Promise<readonly string[]>;
export type Recall = Readonly<{
  name: string;
  queries: number;
  r1: number;
  r3: number;
  mrr: number;
  missed: readonly string[];
}>;

/** A nukta's letters as single code points, as some keyboards write them. */
const composed = (text: string): string =>
  text.replaceAll("ড\u09bc", "\u09dc").replaceAll("ঢ\u09bc", "\u09dd").replaceAll("য\u09bc", "\u09df");

type Query = Readonly<{ query: string; wanted: string }>;

async function recallOf(name: string, queries: readonly Query[], find: Find): Promise<Recall> {
  let [first, firstThree, reciprocal] = [0, 0, 0];
  const missed: string[] = [];
  for (const { query, wanted } of queries) {
    const found = await find(query);
    const rank = found.indexOf(wanted) + 1;
    if (rank === 1) first += 1;
    if (rank >= 1 && rank <= 3) firstThree += 1;
    if (rank >= 1 && rank <= 10) reciprocal += 1 / rank;
    if (rank !== 1) missed.push(`${query} → ${wanted}, found ${found.slice(0, 3).join(", ") || "nothing"}`);
  }
  const of = Math.max(1, queries.length);
  return { name, queries: queries.length, r1: first / of, r3: firstThree / of, mrr: reciprocal / of, missed };
}

/** Recall of the three sets of queries a list of words makes. */
export async function checkPairs(pairs: readonly Pair[], find: Find): Promise<Recall[]> {
  const each = (spellings: (pair: Pair) => readonly string[]): Query[] =>
    pairs.flatMap((pair) => spellings(pair).map((query) => ({ query, wanted: pair.bn })));
  return [
    await recallOf(
      "Banglish",
      each(({ banglish }) => banglish),
      find,
    ),
    await recallOf(
      "Bangla variants",
      each(({ variants }) => variants),
      find,
    ),
    await recallOf(
      "code-point forms",
      each(({ bn }) => (composed(bn) === bn ? [] : [composed(bn)])),
      find,
    ),
  ];
}

/** What a list of words that are easily taken for each other says of a search; the queries that failed. */
export async function checkConfusables(rows: readonly Confusable[], find: Find): Promise<string[]> {
  const failed: string[] = [];
  for (const { query, first, inTop5, notFirst } of rows) {
    const found = await find(query);
    const passes =
      (first === "" || found[0] === first) &&
      (notFirst === "" || found[0] !== notFirst) &&
      inTop5.every((word) => found.slice(0, 5).includes(word));
    if (!passes) failed.push(`${query}, found ${found.slice(0, 5).join(", ") || "nothing"}`);
  }
  return failed;
}
