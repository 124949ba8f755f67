import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
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
  const holder = livingHolder(file);
  const held = holder && hold(file);
  held?.close();
  return held ? null : holder;
}

/**
 * Takes the folder for this process: over from a dead holder, or from one that is ending as soon as it has. A living
 * holder is returned instead.
 */
export async function takeLock(file: string, claim: Claim): Promise<Lock | Holder> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let tookOver = false; ; tookOver = true) {
    const taken = await poll(async () => claimed(file, claim) ?? livingHolder(file), {
      timeoutMs: 30_000,
      failure: () => new Error(`${file} is held, and its holder does not tell who it is`),
    });
    if ("release" in taken) return { ...taken, tookOver: tookOver || taken.tookOver };
    if (!taken.ending && !isAbandoned(taken.wrappers)) return taken;
    await untilGone(taken);
  }
}

/** Null where somebody else holds it. */
function claimed(file: string, claim: Claim): Lock | null {
  const held = hold(file);
  if (!held) return null;
  const tookOver = existsSync(file);
  const own: Holder = { pid: process.pid, ...claim, ending: false };
  writeJson(file, own);
  const release = () => {
    rmSync(file, { force: true });
    kept.delete(held);
    held.close();
  };
  kept.add(held);
  return { tookOver, markEnding: () => writeJson(file, { ...own, ending: true }), release };
}

/** Null also while a holder has not yet written who it is over what a dead one wrote. */
function livingHolder(file: string): Holder | null {
  const holder = readHolder(file);
  if (!holder || !isAlive(holder.pid)) return null;
  const command = commandOf(holder.pid);
  // The number may have passed to a stranger since.
  return command === null || command.includes("start.ts") ? holder : null;
}

const busy = 5;

/** What the collector of rubbish took away would be let go of, however living its process. */
const kept = new Set<DatabaseSync>();

/**
 * The file beside tells who holds; holding itself is a lock of the kernel's, which lets go of it however its process ends
 * and gives it to one only, however many ask. SQLite is Node's one way to such a lock. Null where somebody else has it.
 */
function hold(file: string): DatabaseSync | null {
  const database = new DatabaseSync(`${file}.held`);
  try {
    database.exec("begin exclusive");
    return database;
  } catch (fault) {
    database.close();
    if ((fault as { errcode?: number }).errcode === busy) return null;
    throw fault;
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
