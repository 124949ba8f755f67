import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

type Process = Readonly<{ pid: number; parent: number; ms: number; name: string }>;

/** USER_HZ is 100 on every Linux that Node runs on. */
const msPerTick = 10;

/** One line of /proc/…/stat. Time of ended children that were waited for counts with their parent's. */
export function readStat(line: string): Process {
  const open = line.indexOf("(");
  const close = line.lastIndexOf(")");
  const fields = line
    .slice(close + 2)
    .split(" ")
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
  return {
    pid: Number(line.slice(0, open)),
    name: line.slice(open + 1, close),
    parent: fields[1] ?? 0,
    ms: ticks * msPerTick,
  };
}

/** Everything that runs now; empty where there is no /proc. */
export function processes(): Process[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? readProcess(name) : []));
  } catch {
    return [];
  }
}

function readProcess(pid: string): Process[] {
  try {
    return [readStat(readFileSync(`/proc/${pid}/stat`, "utf8"))];
  } catch {
    return []; // It ended while we looked around.
  }
}

/** CPU milliseconds that a process and all below it have used, without the branches in `except`. */
export function cpuOfTree(table: readonly Process[], root: number, except: readonly number[] = []): number {
  const own = table.find(({ pid }) => pid === root)?.ms ?? 0;
  const children = table.filter(({ parent, pid }) => parent === root && !except.includes(pid));
  return children.reduce((sum, { pid }) => sum + cpuOfTree(table, pid, except), own);
}

export const parentOf = (table: readonly Process[], child: number): number | null =>
  table.find(({ pid }) => pid === child)?.parent ?? null;

/** Milliseconds that all cores together have been busy since the start, whoever kept them so. */
export function busyMs(): number {
  const [, ...ticks] =
    readFileSync("/proc/stat", "utf8").slice(0, 500).split("\n")[0]?.trim().split(/\s+/) ?? [];
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = ticks.map(Number);
  return (user + nice + system + irq + softirq) * msPerTick;
}

export const cores = availableParallelism;
