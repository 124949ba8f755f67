import { ok } from "../reply.ts";
import {
  type Command,
  type Commands,
  type Context,
  bulk,
  integer,
  reads,
  refuse,
  syntaxError,
} from "./command.ts";
import { createLua, type LuaEngine, sha1 } from "./lua.ts";

/** EVAL and its family. Lua is loaded with the first script: most runs never need it. */
export function scriptCommands(): Commands {
  const sources = new Map<string, string>();
  let lua: LuaEngine | null = null;

  const evaluate = (context: Context, source: string, args: readonly string[]) => {
    const keyCount = integer(args[0]);
    if (keyCount < 0 || keyCount > args.length - 1)
      refuse("ERR Number of keys can't be greater than number of args");
    sources.set(sha1(source), source);
    lua ??= createLua();
    return lua.evaluate(source, args.slice(1, keyCount + 1), args.slice(keyCount + 1), context.run);
  };
  const byHash = (context: Context, hash: string, args: readonly string[]) => {
    const source = sources.get(hash.toLowerCase());
    if (source === undefined) return refuse("NOSCRIPT No matching script. Please use EVAL.");
    return evaluate(context, source, args);
  };
  const manage = (_: Context, [verb = "", ...args]: string[]) => {
    switch (verb.toUpperCase()) {
      case "LOAD": {
        const [source = syntaxError()] = args;
        sources.set(sha1(source), source);
        return bulk(sha1(source));
      }
      case "EXISTS":
        return args.map((hash) => (sources.has(hash.toLowerCase()) ? 1 : 0));
      case "FLUSH":
        sources.clear();
        return ok;
      default:
        return syntaxError();
    }
  };
  // The script itself is not logged, the writes it makes are.
  const evalCommand: Command = reads(2, (context, [source = "", ...args]) => evaluate(context, source, args));
  const evalSha: Command = reads(2, (context, [hash = "", ...args]) => byHash(context, hash, args));
  return {
    EVAL: evalCommand,
    EVAL_RO: evalCommand,
    EVALSHA: evalSha,
    EVALSHA_RO: evalSha,
    SCRIPT: reads(1, manage),
  };
}
