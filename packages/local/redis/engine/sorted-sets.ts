import {
  type Commands,
  type Context,
  bulk,
  bulkOrNull,
  float,
  floatText,
  integer,
  reads,
  refuse,
  stretch,
  syntaxError,
  writes,
} from "./command.ts";
import { insideScores, rangeOf, ranked, remover, withScores } from "./sorted-set-range.ts";

const make = (): Map<string, number> => new Map();
const flags = new Set(["NX", "XX", "GT", "LT", "CH", "INCR"]);

function add({ keys }: Context, [key = "", ...words]: string[]) {
  const given = new Set<string>();
  while (flags.has(words[0]?.toUpperCase() ?? "")) given.add((words.shift() ?? "").toUpperCase());
  if (!words.length || words.length % 2) syntaxError();
  if (given.has("NX") && (given.has("XX") || given.has("GT") || given.has("LT")))
    refuse("ERR GT, LT, and/or NX options at the same time are not compatible");
  const set = keys.open(key, "zset", make);
  let counted = 0;
  let last: number | null = null;
  for (let i = 0; i < words.length; i += 2) {
    const member = words[i + 1] ?? "";
    const old = set.get(member);
    const score = float(words[i]) + (given.has("INCR") ? (old ?? 0) : 0);
    if (!mayAdd(given, old, score)) continue;
    if (old === undefined || (given.has("CH") && old !== score)) counted += 1;
    set.set(member, score);
    last = score;
  }
  keys.dropIfEmpty(key);
  if (!given.has("INCR")) return counted;
  return last === null ? null : bulk(floatText(last));
}

const mayAdd = (given: ReadonlySet<string>, old: number | undefined, score: number): boolean =>
  old === undefined
    ? !given.has("XX")
    : !(given.has("NX") || (given.has("GT") && score <= old) || (given.has("LT") && score >= old));

function rank({ keys }: Context, [key = "", member = ""]: string[], reverse: boolean) {
  const order = ranked(keys.get(key, "zset"));
  const place = order.findIndex(([name]) => name === member);
  if (place < 0) return null;
  return reverse ? order.length - 1 - place : place;
}

function pop({ keys }: Context, [key = "", amount]: string[], highest: boolean) {
  const order = ranked(keys.get(key, "zset"));
  const taken = (highest ? order.toReversed() : order).slice(0, amount === undefined ? 1 : integer(amount));
  for (const [member] of taken) keys.get(key, "zset")?.delete(member);
  keys.dropIfEmpty(key);
  return withScores(taken);
}

const byScore = ({ keys }: Context, [key = "", from = "", to = ""]: string[]) =>
  ranked(keys.get(key, "zset")).filter(insideScores(from, to));

export const sortedSetCommands: Commands = {
  ZADD: writes(3, add),
  ZINCRBY: writes(3, (context, [key = "", step = "", member = ""]) =>
    add(context, [key, "INCR", step, member]),
  ),
  ZREM: writes(2, (context, [key = "", ...members]) => remover(context, key)(members)),
  ZREMRANGEBYSCORE: writes(3, (context, args) =>
    remover(context, args[0] ?? "")(byScore(context, args).map(([member]) => member)),
  ),
  ZREMRANGEBYRANK: writes(3, (context, [key = "", from, to]) =>
    remover(
      context,
      key,
    )(stretch(ranked(context.keys.get(key, "zset")), integer(from), integer(to)).map(([member]) => member)),
  ),
  ZPOPMIN: writes(1, (context, args) => pop(context, args, false)),
  ZPOPMAX: writes(1, (context, args) => pop(context, args, true)),
  ZSCORE: reads(2, ({ keys }, [key = "", member = ""]) => {
    const score = keys.get(key, "zset")?.get(member);
    return score === undefined ? null : bulk(floatText(score));
  }),
  ZMSCORE: reads(2, ({ keys }, [key = "", ...members]) => {
    const set = keys.get(key, "zset");
    return members.map((member) => {
      const score = set?.get(member);
      return bulkOrNull(score === undefined ? undefined : floatText(score));
    });
  }),
  ZCARD: reads(1, ({ keys }, [key = ""]) => keys.get(key, "zset")?.size ?? 0),
  ZCOUNT: reads(3, (context, args) => byScore(context, args).length),
  ZRANK: reads(2, (context, args) => rank(context, args, false)),
  ZREVRANK: reads(2, (context, args) => rank(context, args, true)),
  ZRANGE: reads(3, (context, [key = "", from = "", to = "", ...options]) =>
    rangeOf(context, key, from, to, options),
  ),
  ZREVRANGE: reads(3, (context, [key = "", from = "", to = "", ...options]) =>
    rangeOf(context, key, from, to, [...options, "REV"]),
  ),
  ZRANGEBYSCORE: reads(3, (context, [key = "", from = "", to = "", ...options]) =>
    rangeOf(context, key, from, to, [...options, "BYSCORE"]),
  ),
  ZREVRANGEBYSCORE: reads(3, (context, [key = "", from = "", to = "", ...options]) =>
    rangeOf(context, key, from, to, [...options, "BYSCORE", "REV"]),
  ),
};
