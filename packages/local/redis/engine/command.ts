import { RedisError, type Reply } from "../reply.ts";
import type { Keyspace } from "./keyspace.ts";

/** What a command may touch. Text is latin1 throughout: one character, one byte. */
export type Context = {
  keys: Keyspace;
  /** Runs another command as a script does; the caller sees its error as a reply. */
  run: (command: readonly string[]) => Reply;
  /** What to log in the command's place, for one whose outcome is not in its arguments. */
  logAs: (command: readonly string[]) => void;
};

export type Command = Readonly<{
  /** The least number of arguments. */
  least: number;
  writes: boolean;
  run(context: Context, args: readonly string[]): Reply;
}>;

export type Commands = Readonly<Record<string, Command>>;

type Run = (context: Context, args: string[]) => Reply;
export const reads = (least: number, run: Run): Command => ({
  least,
  writes: false,
  run: (c, a) => run(c, [...a]),
});
export const writes = (least: number, run: Run): Command => ({
  least,
  writes: true,
  run: (c, a) => run(c, [...a]),
});

export const bulk = (text: string): Buffer => Buffer.from(text, "latin1");
export const bulkOrNull = (text: string | undefined): Buffer | null =>
  text === undefined ? null : bulk(text);

export function refuse(message: string): never {
  throw new RedisError(message);
}
export const syntaxError = (): never => refuse("ERR syntax error");

/** Arguments beyond `least` are checked by presence; a missing one is a syntax error. */
export const need = (args: readonly string[], index: number): string => args[index] ?? syntaxError();

export function integer(text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !/^-?\d{1,19}$/.test(text) || !Number.isSafeInteger(value))
    refuse("ERR value is not an integer or out of range");
  return value;
}

export function float(text: string | undefined): number {
  const folded = text?.toLowerCase() ?? "";
  if (folded === "inf" || folded === "+inf") return Infinity;
  if (folded === "-inf") return -Infinity;
  const value = Number(folded);
  if (folded.trim() === "" || !Number.isFinite(value)) refuse("ERR value is not a valid float");
  return value;
}

export const floatText = (value: number): string =>
  value === Infinity ? "inf" : value === -Infinity ? "-inf" : String(value);

/** Redis's glob: `*`, `?`, `[a-c]`, and a backslash before what is meant literally. */
export function globPattern(glob: string): RegExp {
  const body = glob.replace(/\\(.)|(\*)|(\?)|(\[[^\]]*\])|([^])/g, (_, quoted, star, mark, set, other) => {
    if (star) return "[^]*";
    if (mark) return "[^]";
    if (set) return String(set).replace(/^\[\^/, "[^").replaceAll("\\", "\\\\");
    return String(quoted ?? other).replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  });
  return new RegExp(`^${body}$`);
}

/** A stretch of a list by Redis's inclusive, possibly negative indexes. */
export function stretch<List extends { length: number; slice(from: number, to: number): List }>(
  items: List,
  from: number,
  to: number,
): List {
  const start = from < 0 ? Math.max(0, items.length + from) : from;
  const end = to < 0 ? items.length + to : to;
  return items.slice(start, end + 1);
}
