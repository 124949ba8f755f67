import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runningServer } from "../postgres/running.ts";
import { endLeftBehind } from "../redis/server.ts";
import { endProcess, isAlive } from "./process.ts";

const prefix = "haat-test-";
const inMemory = "/dev/shm";
const enoughBytes = 2 * 1024 ** 3;

/** Whether this machine has a folder in memory with room for a run: hundreds of databases are copied and dropped again. */
function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return process.platform === "linux" && bavail * bsize >= enoughBytes;
  } catch {
    return false;
  }
}

/** A folder for this run alone. Those of runs that were killed are removed first, with the servers left in them. */
export async function ownFolder(): Promise<string> {
  const places = hasRoomInMemory() ? [inMemory, os.tmpdir()] : [os.tmpdir()];
  for (const place of places)
    for (const name of readdirSync(place))
      if (name.startsWith(prefix)) await removeIfAbandoned(path.join(place, name));
  const dir = mkdtempSync(path.join(places[0] ?? os.tmpdir(), prefix));
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
