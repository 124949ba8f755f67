import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
    if (claimed(file, own)) {
      const markEnding = () => writeJson(file, { ...own, ending: true });
      return { tookOver, markEnding, release: () => rmSync(file, { force: true }) };
    }
    const holder = holderOf(file);
    if (holder && !holder.ending && !isAbandoned(holder.wrappers)) return holder;
    if (holder) await untilGone(holder);
    removeDead(file);
  }
}

const besides = (file: string): string => `${file}.${randomUUID()}`;

/** The file appears whole: half of it would be taken for a torn one. */
function claimed(file: string, own: Holder): boolean {
  const draft = besides(file);
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    return isLinked(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** False where there is a file already. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw fault;
  }
}

/**
 * Takes a dead holder's file away. Meanwhile somebody else may have done so and put his own there: moved aside it changes no
 * more, and a living holder's goes back.
 */
export function removeDead(file: string): void {
  const aside = besides(file);
  try {
    renameSync(file, aside);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return;
    throw fault;
  }
  if (holderOf(aside)) isLinked(aside, file);
  rmSync(aside, { force: true });
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
