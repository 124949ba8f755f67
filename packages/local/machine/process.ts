import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A process we may not signal (EPERM) is alive all the same. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What a process was started as; null where the system does not tell (macOS, Windows). */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return null;
  }
}

/** Asks a process to end, waits, then insists. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs = 10_000): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      process.kill(pid, "SIGKILL");
      return;
    }
    await pause(20);
  }
}
