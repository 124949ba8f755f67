import { ok } from "../reply.ts";
import {
  type Commands,
  type Context,
  bulk,
  bulkOrNull,
  float,
  floatText,
  integer,
  need,
  reads,
  refuse,
  stretch,
  syntaxError,
  writes,
} from "./command.ts";

type SetOptions = { expires?: number; onlyNew?: true; onlyOld?: true; get?: true; keep?: true };

function setOptions(words: string[], now: number, command: string): SetOptions {
  const options: SetOptions = {};
  while (words.length) {
    const word = (words.shift() ?? "").toUpperCase();
    if (word === "NX") options.onlyNew = true;
    else if (word === "XX") options.onlyOld = true;
    else if (word === "GET") options.get = true;
    else if (word === "KEEPTTL") options.keep = true;
    else options.expires = expiry(word, words.shift(), now, command);
  }
  if (options.onlyNew && options.onlyOld) syntaxError();
  return options;
}

/** `EX 10` and its three sisters as an instant in milliseconds. */
export function expiry(word: string, amount: string | undefined, now: number, command: string): number {
  const units: Readonly<Record<string, (n: number) => number>> = {
    EX: (n) => now + n * 1000,
    PX: (n) => now + n,
    EXAT: (n) => n * 1000,
    PXAT: (n) => n,
  };
  const unit = units[word] ?? syntaxError();
  if (amount === undefined) syntaxError();
  const n = integer(amount);
  if (n <= 0) refuse(`ERR invalid expire time in '${command}' command`);
  return unit(n);
}

function set({ keys }: Context, [key = "", value = "", ...words]: string[]) {
  const options = setOptions(words, keys.now, "set");
  const old = keys.find(key);
  const before = options.get ? bulkOrNull(keys.get(key, "string")) : null;
  if ((options.onlyNew && old) || (options.onlyOld && !old)) return before;
  keys.put(key, value, options.keep ? old?.expires : options.expires);
  return options.get ? before : ok;
}

function add({ keys }: Context, key: string, step: bigint) {
  const text = keys.get(key, "string") ?? "0";
  if (!/^-?\d{1,19}$/.test(text)) refuse("ERR value is not an integer or out of range");
  const sum = BigInt(text) + step;
  if (BigInt.asIntN(64, sum) !== sum) refuse("ERR increment or decrement would overflow");
  keys.put(key, String(sum), keys.find(key)?.expires);
  return Number(sum);
}

function addFloat({ keys }: Context, [key = "", step]: string[]) {
  const sum = floatText(float(keys.get(key, "string") ?? "0") + float(step));
  keys.put(key, sum, keys.find(key)?.expires);
  return bulk(sum);
}

function append({ keys }: Context, [key = "", tail = ""]: string[]) {
  const joined = (keys.get(key, "string") ?? "") + tail;
  keys.put(key, joined, keys.find(key)?.expires);
  return joined.length;
}

function setMany({ keys }: Context, pairs: string[]) {
  if (pairs.length % 2) refuse("ERR wrong number of arguments for 'mset' command");
  for (let i = 0; i < pairs.length; i += 2) keys.put(need(pairs, i), need(pairs, i + 1));
  return ok;
}

function getAndExpire({ keys }: Context, [key = "", word, amount]: string[]) {
  const value = keys.get(key, "string");
  const entry = keys.find(key);
  if (entry && word?.toUpperCase() === "PERSIST") delete entry.expires;
  else if (entry && word) entry.expires = expiry(word.toUpperCase(), amount, keys.now, "getex");
  return bulkOrNull(value);
}

export const stringCommands: Commands = {
  GET: reads(1, ({ keys }, [key = ""]) => bulkOrNull(keys.get(key, "string"))),
  SET: writes(2, set),
  SETNX: writes(2, (context, [key = "", value = ""]) => (set(context, [key, value, "NX"]) === null ? 0 : 1)),
  SETEX: writes(3, (context, [key = "", seconds = "", value = ""]) =>
    set(context, [key, value, "EX", seconds]),
  ),
  PSETEX: writes(3, (context, [key = "", ms = "", value = ""]) => set(context, [key, value, "PX", ms])),
  GETSET: writes(2, (context, [key = "", value = ""]) => set(context, [key, value, "GET"])),
  GETEX: writes(1, getAndExpire),
  GETDEL: writes(1, ({ keys }, [key = ""]) => {
    const value = keys.get(key, "string");
    keys.remove(key);
    return bulkOrNull(value);
  }),
  APPEND: writes(2, append),
  STRLEN: reads(1, ({ keys }, [key = ""]) => keys.get(key, "string")?.length ?? 0),
  GETRANGE: reads(3, ({ keys }, [key = "", from, to]) =>
    Buffer.from(stretch(bulk(keys.get(key, "string") ?? ""), integer(from), integer(to))),
  ),
  MGET: reads(1, ({ keys }, names) =>
    names.map((name) => {
      const entry = keys.find(name);
      return entry?.kind === "string" ? bulk(entry.value) : null;
    }),
  ),
  MSET: writes(2, setMany),
  MSETNX: writes(2, (context, pairs) => {
    if (pairs.some((name, i) => i % 2 === 0 && context.keys.find(name))) return 0;
    setMany(context, pairs);
    return 1;
  }),
  INCR: writes(1, (context, [key = ""]) => add(context, key, 1n)),
  DECR: writes(1, (context, [key = ""]) => add(context, key, -1n)),
  INCRBY: writes(2, (context, [key = "", step]) => add(context, key, BigInt(integer(step)))),
  DECRBY: writes(2, (context, [key = "", step]) => add(context, key, -BigInt(integer(step)))),
  INCRBYFLOAT: writes(2, addFloat),
};
