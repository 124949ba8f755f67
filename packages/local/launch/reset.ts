import { rmSync } from "node:fs";
import path from "node:path";
import { endProcess } from "../machine/process.ts";
import { serverAccount } from "../postgres/account.ts";
import { clusterFolder } from "../postgres/cluster.ts";
import { runningServer } from "../postgres/running.ts";
import { endLeftBehind } from "../redis/server.ts";

/** Deletes the data, wherever it really lies; servers that a killed launcher left on it are ended first. */
export async function reset(data: string): Promise<void> {
  const cluster = clusterFolder(path.join(data, "postgres"), serverAccount());
  const server = runningServer(cluster);
  if (server) await endProcess(server.pid, "SIGINT");
  await endLeftBehind(path.join(data, "redis/server"));
  rmSync(cluster, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
