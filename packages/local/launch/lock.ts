import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readJson } from "../machine/kept.ts";
import { commandOf, isAlive } from "../machine/process.ts";

export type Holder = Readonly<{ pid: number; origin: string }>;
export type Lock = Readonly<{ tookOver: boolean; release(): void }>;

/** Who runs the market of this folder; null when nobody does, or whoever did was killed. */
export function holderOf(file: string): Holder | null {
  const holder = readHolder(file);
  if (!holder || !isAlive(holder.pid)) return null;
  const command = commandOf(holder.pid);
  // The number may have passed to a stranger since.
  return command === null || command.includes("start.ts") ? holder : null;
}

/** Takes the folder for this process, over from a dead one if need be; a living holder is returned instead. */
export function takeLock(file: string, origin: string): Lock | Holder {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let tookOver = false; ; tookOver = true) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, origin }), { flag: "wx" });
      return { tookOver, release: () => rmSync(file, { force: true }) };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    }
    const holder = holderOf(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/** A torn file is nobody's. */
function readHolder(file: string): Holder | null {
  try {
    return readJson(file) as Holder | null;
  } catch {
    return null;
  }
}
