import { createHash } from "node:crypto";
import { RedisError, type Reply } from "./reply.ts";

/** What needs a connection of one's own, or would change the shared one; Upstash refuses these too. */
const unavailable = new Set(
  (
    "SUBSCRIBE PSUBSCRIBE SSUBSCRIBE MONITOR BLPOP BRPOP BLMPOP BLMOVE BRPOPLPUSH BZPOPMIN BZPOPMAX BZMPOP WAIT " +
    "MULTI EXEC DISCARD WATCH UNWATCH SELECT CLIENT QUIT SHUTDOWN CONFIG DEBUG RESET HELLO AUTH ACL SAVE BGSAVE"
  ).split(" "),
);

export function readCommands(text: string): string[][] {
  const commands: unknown = JSON.parse(text);
  if (!Array.isArray(commands)) throw new RedisError("ERR a list of commands was expected");
  return commands.map(checkCommand);
}

/** The body is the command; or the path is, with the body as its last argument (`POST /set/key`). */
export function readCommand(path: readonly string[], query: URLSearchParams, text: string): string[] {
  if (!path.length) return checkCommand(JSON.parse(text));
  const options = [...query].flatMap(([name, value]) => (value ? [name, value] : [name]));
  return checkCommand([...path, ...(text ? [text] : []), ...options]);
}

function checkCommand(given: unknown): string[] {
  if (!Array.isArray(given) || !given.length) throw new RedisError("ERR empty command");
  const command = given.map(asArgument);
  if (unavailable.has(command[0]?.toUpperCase() ?? ""))
    throw new RedisError(`ERR Command is not available: '${command[0]}'`);
  return plainScript(command);
}

const asArgument = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null
      ? JSON.stringify(value)
      : String(value);

const sha1 = (source: string): string => createHash("sha1").update(source).digest("hex");
const rewritten = new Map<string, string>();

/** `@upstash/ratelimit` begins its Lua with a flag that only Upstash knows; without that line Redis takes it. */
function plainScript(command: string[]): string[] {
  const [name = "", first = "", second = ""] = command;
  switch (name.toUpperCase()) {
    case "EVAL":
    case "EVAL_RO":
      return [name, plainLua(first), ...command.slice(2)];
    case "EVALSHA":
    case "EVALSHA_RO":
      return [name, rewritten.get(first) ?? first, ...command.slice(2)];
    case "SCRIPT":
      return first.toUpperCase() === "LOAD" ? [name, first, plainLua(second)] : command;
    default:
      return command;
  }
}

function plainLua(source: string): string {
  const plain = source.replace(/^#!lua flags=allow-key-locking[^\n]*\n/, "");
  if (plain !== source) rewritten.set(sha1(source), sha1(plain));
  return plain;
}

/** One entry of a pipeline's answer. */
export const jsonReply = (reply: Reply, base64: boolean): { error: string } | { result: unknown } =>
  reply instanceof RedisError ? { error: reply.message } : { result: jsonResult(reply, base64) };

export function jsonResult(reply: Reply, base64: boolean): unknown {
  if (reply === null || typeof reply === "number") return reply;
  if (Array.isArray(reply)) return reply.map((item) => jsonResult(item, base64));
  if (reply instanceof RedisError) return reply.message;
  if (Buffer.isBuffer(reply)) return reply.toString(base64 ? "base64" : "utf8");
  // The SDK decodes every string but this one.
  return base64 && reply.status !== "OK" ? Buffer.from(reply.status).toString("base64") : reply.status;
}
