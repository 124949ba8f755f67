import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runningServer } from "../postgres/running.ts";
import { endLeftBehind } from "../redis/server.ts";
import { endProcess, isAlive } from "./process.ts";

const prefix = "haat-test-";

/** A folder for this run alone. Those of runs that were killed are removed first, with the servers left in them. */
export async function ownFolder(): Promise<string> {
  for (const name of readdirSync(os.tmpdir()))
    if (name.startsWith(prefix)) await removeIfAbandoned(path.join(os.tmpdir(), name));
  const dir = mkdtempSync(path.join(os.tmpdir(), prefix));
  writeFileSync(path.join(dir, "owner"), String(process.pid));
  return dir;
}

async function removeIfAbandoned(dir: string): Promise<void> {
  try {
    if (isAlive(Number(readFileSync(path.join(dir, "owner"), "utf8")))) return;
    const server = runningServer(path.join(dir, "postgres"));
    if (server) await endProcess(server.pid, "SIGINT");
    await endLeftBehind(path.join(dir, "redis/server"));
    rmSync(dir, { recursive: true, force: true });
  } catch {
    // Another person's, or being made or removed at this moment: not ours to judge.
  }
}
