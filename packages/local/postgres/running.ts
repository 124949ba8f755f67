import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commandOf, isAlive } from "../machine/process.ts";

export type Running = Readonly<{ pid: number; port: number }>;

/** The server already working on this folder: one that a killed launcher left, or a second process's. */
export function runningServer(folder: string): Running | null {
  const file = path.join(folder, "postmaster.pid");
  const lines = readLines(file);
  if (!lines) return null;
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || !isAlive(pid)) return null;
  const command = commandOf(pid);
  if (command !== null && !command.includes("postgres")) {
    // After a reboot the number may belong to a stranger, and the server would refuse to start for its sake.
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port };
}

function readLines(file: string): string[] | null {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
}
