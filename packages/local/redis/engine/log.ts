import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { Dumped } from "./dump.ts";

/** What one request changed: its instant and its commands, applied together or not at all. */
export type Change = readonly [at: number, ...commands: string[][]];
export type Line = Dumped | Change;
export const isChange = (line: Line): line is Change => typeof line[0] === "number";

export type AppendLog = Readonly<{
  /** On disk before the reply goes out, so a killed process loses nothing it acknowledged. */
  append(change: Change): void;
  /** Grown enough to be worth writing anew. */
  isLong(): boolean;
  /** Replaces everything by a snapshot, in one rename. */
  rewrite(snapshot: Iterable<Dumped>): void;
  close(): void;
}>;

const longEnough = 32 << 20;

export function* readLog(file: string): Generator<Line> {
  if (!existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  // What follows the last line end is a write that a power cut tore.
  for (const line of text.slice(0, text.lastIndexOf("\n") + 1).split("\n"))
    if (line) yield JSON.parse(line) as Line;
}

export function openLog(file: string): AppendLog {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  let handle = openSync(file, "a", 0o600);
  let written = 0;
  let unsynced = false;
  const sync = setInterval(() => {
    if (unsynced) fsyncSync(handle);
    unsynced = false;
  }, 1000);
  sync.unref();

  const put = (line: Line): void => {
    written += writeSync(handle, `${JSON.stringify(line)}\n`);
    unsynced = true;
  };
  return {
    append: put,
    isLong: () => written > longEnough,
    rewrite(snapshot) {
      const fresh = `${file}.new`;
      closeSync(handle);
      handle = openSync(fresh, "w", 0o600);
      for (const line of snapshot) put(line);
      fsyncSync(handle);
      renameSync(fresh, file);
      written = 0;
      unsynced = false;
    },
    close() {
      clearInterval(sync);
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}
