import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readJson, writeJson } from "../machine/kept.ts";
import { poll } from "../machine/poll.ts";
import { commandOf, isAlive } from "../machine/process.ts";
import { isAbandoned } from "./wrappers.ts";

export type Holder = Readonly<{
  pid: number;
  origin: string;
  /** The package managers around it, see `packageManagers`. */
  wrappers: readonly number[];
  /** It was told to end and is about to let go. */
  ending: boolean;
}>;
export type Lock = Readonly<{ tookOver: boolean; markEnding(): void; release(): void }>;
type Claim = Pick<Holder, "origin" | "wrappers">;

/** Who runs the market of this folder; null when nobody does, or whoever did was killed. */
export function holderOf(file: string): Holder | null {
  const holder = readHolder(file);
  if (!holder || !isAlive(holder.pid)) return null;
  const command = commandOf(holder.pid);
  // The number may have passed to a stranger since.
  return command === null || command.includes("start.ts") ? holder : null;
}

/**
 * Takes the folder for this process: over from a dead holder, or from one that is ending as soon as it has. A living
 * holder is returned instead.
 */
export async function takeLock(file: string, claim: Claim): Promise<Lock | Holder> {
  mkdirSync(path.dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, ...claim, ending: false };
  for (let tookOver = false; ; tookOver = true) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: "wx", mode: 0o600 });
      const markEnding = () => writeJson(file, { ...own, ending: true });
      return { tookOver, markEnding, release: () => rmSync(file, { force: true }) };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    }
    const holder = holderOf(file);
    if (holder && !holder.ending && !isAbandoned(holder.wrappers)) return holder;
    if (holder) await untilGone(holder);
    rmSync(file, { force: true });
  }
}

async function untilGone({ pid }: Holder): Promise<void> {
  process.kill(pid, "SIGTERM");
  const failure = () => new Error(`process ${pid} does not end`);
  await poll(async () => (isAlive(pid) ? null : true), { timeoutMs: 30_000, failure });
}

/** A torn file is nobody's. */
function readHolder(file: string): Holder | null {
  try {
    return readJson(file) as Holder | null;
  } catch {
    return null;
  }
}
