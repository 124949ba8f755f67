import { ok } from "../reply.ts";
import {
  type Commands,
  type Context,
  bulk,
  bulkOrNull,
  integer,
  reads,
  refuse,
  stretch,
  writes,
} from "./command.ts";

const make = (): string[] => [];

function push(
  { keys }: Context,
  [key = "", ...items]: string[],
  side: "left" | "right",
  onlyOld = false,
): number {
  if (onlyOld && !keys.find(key)) return 0;
  const list = keys.open(key, "list", make);
  return side === "left" ? list.unshift(...items.toReversed()) : list.push(...items);
}

function pop({ keys }: Context, [key = "", amount]: string[], side: "left" | "right") {
  const list = keys.get(key, "list");
  if (!list) return null;
  const n = amount === undefined ? 1 : integer(amount);
  const taken = side === "left" ? list.splice(0, n) : list.splice(Math.max(0, list.length - n)).toReversed();
  keys.dropIfEmpty(key);
  return amount === undefined ? bulkOrNull(taken[0]) : taken.map(bulk);
}

/** `count` > 0 from the head, < 0 from the tail, 0 all. */
function removeItems({ keys }: Context, [key = "", count, item = ""]: string[]): number {
  const list = keys.get(key, "list");
  if (!list) return 0;
  const wanted = integer(count);
  const places = list.flatMap((value, place) => (value === item ? [place] : []));
  const order = wanted < 0 ? places.toReversed() : places;
  const chosen = new Set(wanted === 0 ? order : order.slice(0, Math.abs(wanted)));
  const kept = list.filter((_, place) => !chosen.has(place));
  list.splice(0, list.length, ...kept);
  keys.dropIfEmpty(key);
  return chosen.size;
}

function move(context: Context, [from = "", to = "", out = "", into = ""]: string[]) {
  const item = pop(context, [from], out.toLowerCase() === "left" ? "left" : "right");
  if (!Buffer.isBuffer(item)) return null;
  push(context, [to, item.toString("latin1")], into.toLowerCase() === "left" ? "left" : "right");
  return item;
}

export const listCommands: Commands = {
  LPUSH: writes(2, (context, args) => push(context, args, "left")),
  RPUSH: writes(2, (context, args) => push(context, args, "right")),
  LPUSHX: writes(2, (context, args) => push(context, args, "left", true)),
  RPUSHX: writes(2, (context, args) => push(context, args, "right", true)),
  LPOP: writes(1, (context, args) => pop(context, args, "left")),
  RPOP: writes(1, (context, args) => pop(context, args, "right")),
  LMOVE: writes(4, move),
  RPOPLPUSH: writes(2, (context, [from = "", to = ""]) => move(context, [from, to, "right", "left"])),
  LLEN: reads(1, ({ keys }, [key = ""]) => keys.get(key, "list")?.length ?? 0),
  LRANGE: reads(3, ({ keys }, [key = "", from, to]) =>
    stretch(keys.get(key, "list") ?? [], integer(from), integer(to)).map(bulk),
  ),
  LINDEX: reads(2, ({ keys }, [key = "", place]) => bulkOrNull(keys.get(key, "list")?.at(integer(place)))),
  LSET: writes(3, ({ keys }, [key = "", place, item = ""]) => {
    const list = keys.get(key, "list") ?? refuse("ERR no such key");
    const index = integer(place) < 0 ? list.length + integer(place) : integer(place);
    if (index < 0 || index >= list.length) refuse("ERR index out of range");
    list[index] = item;
    return ok;
  }),
  LTRIM: writes(3, ({ keys }, [key = "", from, to]) => {
    const list = keys.get(key, "list");
    list?.splice(0, list.length, ...stretch(list, integer(from), integer(to)));
    keys.dropIfEmpty(key);
    return ok;
  }),
  LREM: writes(3, removeItems),
};
