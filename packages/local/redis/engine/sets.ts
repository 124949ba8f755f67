import { type Commands, type Context, bulk, bulkOrNull, integer, reads, writes } from "./command.ts";

const make = (): Set<string> => new Set();
const members = ({ keys }: Context, key: string): Set<string> => keys.get(key, "set") ?? make();

const combine = {
  inter: (left: Set<string>, right: Set<string>) => new Set([...left].filter((item) => right.has(item))),
  union: (left: Set<string>, right: Set<string>) => new Set([...left, ...right]),
  diff: (left: Set<string>, right: Set<string>) => new Set([...left].filter((item) => !right.has(item))),
};

function combined(context: Context, names: readonly string[], how: keyof typeof combine): Set<string> {
  const [first = make(), ...rest] = names.map((name) => members(context, name));
  return rest.reduce(combine[how], first);
}

function store(context: Context, [target = "", ...names]: string[], how: keyof typeof combine): number {
  const result = new Set(combined(context, names, how));
  context.keys.remove(target);
  if (result.size) context.keys.entries.set(target, { kind: "set", value: result });
  return result.size;
}

function remove({ keys }: Context, [key = "", ...items]: string[]): number {
  const set = keys.get(key, "set");
  const removed = items.filter((item) => set?.delete(item)).length;
  keys.dropIfEmpty(key);
  return removed;
}

const shuffled = (items: Iterable<string>): string[] =>
  [...items]
    .map((item) => ({ item, weight: Math.random() }))
    .toSorted((left, right) => left.weight - right.weight)
    .map(({ item }) => item);

/** Logged as the removal it came to: chance would choose others on replay. */
function pop(context: Context, [key = "", amount]: string[]) {
  const taken = shuffled(members(context, key)).slice(0, amount === undefined ? 1 : integer(amount));
  remove(context, [key, ...taken]);
  context.logAs(["SREM", key, ...taken]);
  return amount === undefined ? bulkOrNull(taken[0]) : taken.map(bulk);
}

export const setCommands: Commands = {
  SADD: writes(2, ({ keys }, [key = "", ...items]) => {
    const set = keys.open(key, "set", make);
    const before = set.size;
    for (const item of items) set.add(item);
    return set.size - before;
  }),
  SREM: writes(1, remove),
  SPOP: writes(1, pop),
  SMOVE: writes(3, (context, [from = "", to = "", item = ""]) => {
    if (!remove(context, [from, item])) return 0;
    context.keys.open(to, "set", make).add(item);
    return 1;
  }),
  SISMEMBER: reads(2, (context, [key = "", item = ""]) => (members(context, key).has(item) ? 1 : 0)),
  SMISMEMBER: reads(2, (context, [key = "", ...items]) =>
    items.map((item) => (members(context, key).has(item) ? 1 : 0)),
  ),
  SMEMBERS: reads(1, (context, [key = ""]) => [...members(context, key)].map(bulk)),
  SCARD: reads(1, (context, [key = ""]) => members(context, key).size),
  SRANDMEMBER: reads(1, (context, [key = "", amount]) => {
    const chosen = shuffled(members(context, key)).slice(
      0,
      amount === undefined ? 1 : Math.abs(integer(amount)),
    );
    return amount === undefined ? bulkOrNull(chosen[0]) : chosen.map(bulk);
  }),
  SINTER: reads(1, (context, names) => [...combined(context, names, "inter")].map(bulk)),
  SUNION: reads(1, (context, names) => [...combined(context, names, "union")].map(bulk)),
  SDIFF: reads(1, (context, names) => [...combined(context, names, "diff")].map(bulk)),
  SINTERSTORE: writes(2, (context, args) => store(context, args, "inter")),
  SUNIONSTORE: writes(2, (context, args) => store(context, args, "union")),
  SDIFFSTORE: writes(2, (context, args) => store(context, args, "diff")),
};
