import { type Context, bulk, float, floatText, integer, stretch, syntaxError } from "./command.ts";

export type Ranked = readonly [member: string, score: number];

/** By score, then by bytes of the member. */
export const ranked = (set: ReadonlyMap<string, number> | undefined): Ranked[] =>
  [...(set ?? [])].toSorted(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x - y));

export const withScores = (items: readonly Ranked[]): Buffer[] =>
  items.flatMap(([member, score]) => [bulk(member), bulk(floatText(score))]);

/** `5` is inclusive, `(5` is not. */
export function insideScores(from: string, to: string): (item: Ranked) => boolean {
  const [low, lowOpen] = bound(from);
  const [high, highOpen] = bound(to);
  return ([, score]) => (lowOpen ? score > low : score >= low) && (highOpen ? score < high : score <= high);
}

const bound = (text: string): [value: number, open: boolean] =>
  text.startsWith("(") ? [float(text.slice(1)), true] : [float(text), false];

/** `-`, `+`, `[a`, `(a`. */
function insideNames(from: string, to: string): (item: Ranked) => boolean {
  const above = edge(from, (name, limit) => name > limit);
  const below = edge(to, (name, limit) => name < limit);
  return ([member]) => above(member) && below(member);
}

function edge(text: string, beyond: (name: string, limit: string) => boolean): (name: string) => boolean {
  // The ends compare as the smallest and the greatest name, so a range given the wrong way round is empty.
  if (text === "-") return () => beyond("\u0001", "");
  if (text === "+") return () => beyond("", "\u0001");
  const limit = text.slice(1);
  if (text.startsWith("[")) return (name) => name === limit || beyond(name, limit);
  if (text.startsWith("(")) return (name) => beyond(name, limit);
  return syntaxError();
}

/** ZRANGE in all its forms: by rank, score or name, either direction, with a limit and scores. */
export function rangeOf(
  { keys }: Context,
  key: string,
  from: string,
  to: string,
  options: readonly string[],
) {
  const words = options.map((option) => option.toUpperCase());
  const reverse = words.includes("REV");
  const order = ranked(keys.get(key, "zset"));
  const directed = reverse ? order.toReversed() : order;
  const items = chosen(directed, from, to, words, reverse);
  return words.includes("WITHSCORES") ? withScores(items) : items.map(([member]) => bulk(member));
}

function chosen(
  order: Ranked[],
  from: string,
  to: string,
  words: readonly string[],
  reverse: boolean,
): Ranked[] {
  const [low, high] = reverse ? [to, from] : [from, to];
  if (words.includes("BYSCORE")) return limited(order.filter(insideScores(low, high)), words);
  if (words.includes("BYLEX")) return limited(order.filter(insideNames(low, high)), words);
  return stretch(order, integer(from), integer(to));
}

function limited(items: Ranked[], words: readonly string[]): Ranked[] {
  const at = words.indexOf("LIMIT");
  if (at < 0) return items;
  const start = integer(words[at + 1]);
  const count = integer(words[at + 2]);
  return items.slice(start, count < 0 ? undefined : start + count);
}

export const remover =
  ({ keys }: Context, key: string) =>
  (members: readonly string[]): number => {
    const set = keys.get(key, "zset");
    const removed = members.filter((member) => set?.delete(member)).length;
    keys.dropIfEmpty(key);
    return removed;
  };
