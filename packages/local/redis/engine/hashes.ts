import { ok } from "../reply.ts";
import {
  type Commands,
  type Context,
  bulk,
  bulkOrNull,
  float,
  floatText,
  globPattern,
  integer,
  need,
  reads,
  refuse,
  syntaxError,
  writes,
} from "./command.ts";

const make = (): Map<string, string> => new Map();

function setFields({ keys }: Context, [key = "", ...pairs]: string[]): number {
  if (!pairs.length || pairs.length % 2) refuse("ERR wrong number of arguments for 'hset' command");
  const hash = keys.open(key, "hash", make);
  const before = hash.size;
  for (let i = 0; i < pairs.length; i += 2) hash.set(need(pairs, i), need(pairs, i + 1));
  return hash.size - before;
}

function removeFields({ keys }: Context, [key = "", ...fields]: string[]): number {
  const hash = keys.get(key, "hash");
  const removed = fields.filter((field) => hash?.delete(field)).length;
  keys.dropIfEmpty(key);
  return removed;
}

function add({ keys }: Context, [key = "", field = "", step]: string[]) {
  const current = keys.get(key, "hash")?.get(field) ?? "0";
  if (!/^-?\d{1,19}$/.test(current)) refuse("ERR hash value is not an integer");
  const sum = BigInt(current) + BigInt(integer(step));
  if (BigInt.asIntN(64, sum) !== sum) refuse("ERR increment or decrement would overflow");
  keys.open(key, "hash", make).set(field, String(sum));
  return Number(sum);
}

function scan({ keys }: Context, [key = "", , ...options]: string[]) {
  let pattern = /^/;
  for (let i = 0; i < options.length; i += 2) {
    const option = need(options, i).toUpperCase();
    if (option === "MATCH") pattern = globPattern(need(options, i + 1));
    else if (option !== "COUNT") syntaxError();
  }
  const found = [...(keys.get(key, "hash") ?? [])].filter(([field]) => pattern.test(field));
  return [bulk("0"), found.flat().map(bulk)];
}

export const hashCommands: Commands = {
  HSET: writes(3, setFields),
  HMSET: writes(3, (context, args) => (setFields(context, args), ok)),
  HSETNX: writes(3, ({ keys }, [key = "", field = "", value = ""]) => {
    if (keys.get(key, "hash")?.has(field)) return 0;
    keys.open(key, "hash", make).set(field, value);
    return 1;
  }),
  HGET: reads(2, ({ keys }, [key = "", field = ""]) => bulkOrNull(keys.get(key, "hash")?.get(field))),
  HMGET: reads(2, ({ keys }, [key = "", ...fields]) => {
    const hash = keys.get(key, "hash");
    return fields.map((field) => bulkOrNull(hash?.get(field)));
  }),
  HGETALL: reads(1, ({ keys }, [key = ""]) => [...(keys.get(key, "hash") ?? [])].flat().map(bulk)),
  HKEYS: reads(1, ({ keys }, [key = ""]) => [...(keys.get(key, "hash")?.keys() ?? [])].map(bulk)),
  HVALS: reads(1, ({ keys }, [key = ""]) => [...(keys.get(key, "hash")?.values() ?? [])].map(bulk)),
  HLEN: reads(1, ({ keys }, [key = ""]) => keys.get(key, "hash")?.size ?? 0),
  HSTRLEN: reads(2, ({ keys }, [key = "", field = ""]) => keys.get(key, "hash")?.get(field)?.length ?? 0),
  HEXISTS: reads(2, ({ keys }, [key = "", field = ""]) => (keys.get(key, "hash")?.has(field) ? 1 : 0)),
  HDEL: writes(2, removeFields),
  HINCRBY: writes(3, add),
  HINCRBYFLOAT: writes(3, ({ keys }, [key = "", field = "", step]) => {
    const sum = floatText(float(keys.get(key, "hash")?.get(field) ?? "0") + float(step));
    keys.open(key, "hash", make).set(field, sum);
    return bulk(sum);
  }),
  HSCAN: reads(2, scan),
};
