import { RedisError, type RedisBackend, type Reply } from "../reply.ts";
import { type Commands, type Context, refuse } from "./command.ts";
import { dumpEntry, type Dumped, loadEntry } from "./dump.ts";
import { hashCommands } from "./hashes.ts";
import { keyCommands } from "./keys.ts";
import { Keyspace } from "./keyspace.ts";
import { listCommands } from "./lists.ts";
import { type AppendLog, isChange, openLog, readLog } from "./log.ts";
import { scriptCommands } from "./scripts.ts";
import { setCommands } from "./sets.ts";
import { sortedSetCommands } from "./sorted-sets.ts";
import { streamGroupCommands } from "./stream-groups.ts";
import { streamReportCommands } from "./stream-reports.ts";
import { streamCommands } from "./streams.ts";
import { stringCommands } from "./strings.ts";

type Words = readonly string[];

/**
 * A Redis in this process: one command at a time, as in Redis. With a file, every change is appended to it before
 * its reply; without one, nothing outlives the process.
 */
export function createRedisEngine(options: { file?: string; now: () => number }): RedisBackend {
  const keys = new Keyspace();
  const commands = allCommands();
  let changes: string[][] = [];
  let instead: string[] | null = null;

  const context: Context = {
    keys,
    run: (words) => execute(words),
    logAs: (words) => {
      instead = [...words];
    },
  };

  const execute = (words: Words): Reply => {
    try {
      const command = lookUp(commands, words);
      instead = null;
      const reply = command.run(context, words.slice(1));
      if (command.writes) changes.push(instead ?? [...words]);
      return reply;
    } catch (fault) {
      if (fault instanceof RedisError) return fault;
      throw fault;
    }
  };

  const log = options.file === undefined ? null : restore(options.file, keys, execute);
  changes = [];

  /** One instant and one line in the log for everything a request does. */
  const request = <Answer>(work: () => Answer): Answer => {
    keys.now = options.now();
    try {
      return work();
    } finally {
      if (changes.length) log?.append([keys.now, ...changes]);
      changes = [];
      if (log?.isLong()) log.rewrite(snapshot(keys));
    }
  };

  return {
    call: async (words) => request(() => execute(words.map(toLatin1))),
    pipeline: async (list) => list.map((words) => request(() => execute(words.map(toLatin1)))),
    transaction: async (list) => {
      const bodies = list.map((words) => words.map(toLatin1));
      if (bodies.some((words) => !isCallable(commands, words)))
        return new RedisError("EXECABORT Transaction discarded because of previous errors.");
      return request(() => bodies.map(execute));
    },
    close: async () => log?.close(),
  };
}

const allCommands = (): Commands => ({
  ...keyCommands,
  ...stringCommands,
  ...hashCommands,
  ...listCommands,
  ...setCommands,
  ...sortedSetCommands,
  ...streamCommands,
  ...streamGroupCommands,
  ...streamReportCommands,
  ...scriptCommands(),
});

const toLatin1 = (text: string): string => Buffer.from(text).toString("latin1");

function lookUp(commands: Commands, words: Words) {
  const name = words[0] ?? "";
  const command = Object.hasOwn(commands, name.toUpperCase()) ? commands[name.toUpperCase()] : undefined;
  if (!command) return refuse(`ERR unknown command '${name}'`);
  if (words.length - 1 < command.least)
    refuse(`ERR wrong number of arguments for '${name.toLowerCase()}' command`);
  return command;
}

function isCallable(commands: Commands, words: Words): boolean {
  try {
    lookUp(commands, words);
    return true;
  } catch {
    return false;
  }
}

/** Reads the log back, each change at its own instant, and begins it anew with a snapshot. */
function restore(file: string, keys: Keyspace, execute: (words: Words) => Reply): AppendLog {
  for (const line of readLog(file)) {
    if (isChange(line)) {
      const [at, ...list] = line;
      keys.now = at;
      for (const words of list) execute(words);
    } else keys.entries.set(line[0], loadEntry(line));
  }
  const log = openLog(file);
  log.rewrite(snapshot(keys));
  return log;
}

function* snapshot(keys: Keyspace): Generator<Dumped> {
  for (const [key, entry] of keys.entries) yield dumpEntry(key, entry);
}
