import { readFileSync } from "node:fs";
import { commandOf, isAlive } from "../machine/process.ts";

const manager = /^(?:npm|npx|pnpm)\b|^\S*node\S* \S*(?:npm|npx|pnpm)/;

/**
 * The package managers that stand between whoever started us and us (`npx` → `sh` → `pnpm`). They wait for us as long as
 * they live: one of them gone means it was killed, and we were meant. Empty where the system does not tell.
 */
export function packageManagers(): number[] {
  const chain: { pid: number; command: string }[] = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 8; pid = parentOf(pid))
    chain.push({ pid, command: commandOf(pid) ?? "" });
  const top = chain.findLastIndex(({ command }) => manager.test(command));
  return chain.slice(0, top + 1).map(({ pid }) => pid);
}

export const isAbandoned = (wrappers: readonly number[]): boolean => wrappers.some((pid) => !isAlive(pid));

/** Calls back once when one of them was killed. */
export function watchWrappers(wrappers: readonly number[], onAbandoned: () => void): void {
  if (!wrappers.length) return;
  const watch = setInterval(() => {
    if (!isAbandoned(wrappers)) return;
    clearInterval(watch);
    onAbandoned();
  }, 300);
  watch.unref();
}

function parentOf(pid: number): number {
  try {
    // The name in parentheses may itself hold spaces and parentheses.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
