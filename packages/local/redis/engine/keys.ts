import { ok } from "../reply.ts";
import {
  type Commands,
  type Context,
  bulk,
  globPattern,
  integer,
  need,
  reads,
  refuse,
  syntaxError,
  writes,
} from "./command.ts";

const count = (names: readonly string[], test: (name: string) => boolean): number =>
  names.filter(test).length;

function expireAt({ keys }: Context, key: string, at: number, condition: string | undefined): number {
  const entry = keys.find(key);
  if (!entry || !mayExpire(entry.expires, at, condition?.toUpperCase())) return 0;
  if (at <= keys.now) keys.remove(key);
  else entry.expires = at;
  return 1;
}

function mayExpire(current: number | undefined, at: number, condition: string | undefined): boolean {
  switch (condition) {
    case undefined:
      return true;
    case "NX":
      return current === undefined;
    case "XX":
      return current !== undefined;
    case "GT":
      return current !== undefined && at > current;
    case "LT":
      return current === undefined || at < current;
    default:
      return refuse(`ERR Unsupported option ${condition}`);
  }
}

function remaining({ keys }: Context, key: string): number {
  const entry = keys.find(key);
  if (!entry) return -2;
  return entry.expires === undefined ? -1 : entry.expires - keys.now;
}

function rename({ keys }: Context, [from = "", to = ""]: string[], onlyNew: boolean) {
  const entry = keys.find(from) ?? refuse("ERR no such key");
  if (onlyNew && keys.find(to)) return 0;
  keys.entries.delete(from);
  keys.entries.set(to, entry);
  return onlyNew ? 1 : ok;
}

/** The cursor is a position in the sorted names: a key present throughout is returned at least once. */
function scan({ keys }: Context, [cursor, ...options]: string[]) {
  let pattern = /^/;
  let kind: string | null = null;
  let size = 10;
  for (let i = 0; i < options.length; i += 2) {
    const value = need(options, i + 1);
    const option = need(options, i).toUpperCase();
    if (option === "MATCH") pattern = globPattern(value);
    else if (option === "COUNT") size = integer(value);
    else if (option === "TYPE") kind = value.toLowerCase();
    else syntaxError();
  }
  const names = keys.names().toSorted();
  const from = integer(cursor);
  const page = names.slice(from, from + size);
  const next = from + size >= names.length ? "0" : String(from + size);
  const found = page.filter(
    (name) => pattern.test(name) && (kind === null || keys.find(name)?.kind === kind),
  );
  return [bulk(next), found.map(bulk)];
}

export const keyCommands: Commands = {
  DEL: writes(1, ({ keys }, names) => count(names, (name) => keys.remove(name))),
  UNLINK: writes(1, ({ keys }, names) => count(names, (name) => keys.remove(name))),
  EXISTS: reads(1, ({ keys }, names) => count(names, (name) => keys.find(name) !== undefined)),
  TOUCH: reads(1, ({ keys }, names) => count(names, (name) => keys.find(name) !== undefined)),
  TYPE: reads(1, ({ keys }, [key = ""]) => ({ status: keys.find(key)?.kind ?? "none" })),
  EXPIRE: writes(2, (context, [key = "", n, condition]) =>
    expireAt(context, key, context.keys.now + integer(n) * 1000, condition),
  ),
  PEXPIRE: writes(2, (context, [key = "", n, condition]) =>
    expireAt(context, key, context.keys.now + integer(n), condition),
  ),
  EXPIREAT: writes(2, (context, [key = "", n, condition]) =>
    expireAt(context, key, integer(n) * 1000, condition),
  ),
  PEXPIREAT: writes(2, (context, [key = "", n, condition]) => expireAt(context, key, integer(n), condition)),
  PERSIST: writes(1, ({ keys }, [key = ""]) => {
    const entry = keys.find(key);
    if (entry?.expires === undefined) return 0;
    delete entry.expires;
    return 1;
  }),
  PTTL: reads(1, (context, [key = ""]) => remaining(context, key)),
  TTL: reads(1, (context, [key = ""]) => {
    const ms = remaining(context, key);
    return ms < 0 ? ms : Math.round(ms / 1000);
  }),
  EXPIRETIME: reads(1, ({ keys }, [key = ""]) => {
    const entry = keys.find(key);
    return !entry ? -2 : entry.expires === undefined ? -1 : Math.round(entry.expires / 1000);
  }),
  RENAME: writes(2, (context, args) => rename(context, args, false)),
  RENAMENX: writes(2, (context, args) => rename(context, args, true)),
  KEYS: reads(1, ({ keys }, [glob = ""]) => {
    const pattern = globPattern(glob);
    return keys
      .names()
      .filter((name) => pattern.test(name))
      .map(bulk);
  }),
  SCAN: reads(1, scan),
  RANDOMKEY: reads(0, ({ keys }) => {
    const names = keys.names();
    const name = names[Math.floor(Math.random() * names.length)];
    return name === undefined ? null : bulk(name);
  }),
  DBSIZE: reads(0, ({ keys }) => keys.names().length),
  FLUSHDB: writes(0, ({ keys }) => (keys.entries.clear(), ok)),
  FLUSHALL: writes(0, ({ keys }) => (keys.entries.clear(), ok)),
  PING: reads(0, (_, [message]) => (message === undefined ? { status: "PONG" } : bulk(message))),
  ECHO: reads(1, (_, [message = ""]) => bulk(message)),
  PUBLISH: reads(2, () => 0),
  TIME: reads(0, ({ keys }) => [
    bulk(String(Math.floor(keys.now / 1000))),
    bulk(String((keys.now % 1000) * 1000)),
  ]),
};
