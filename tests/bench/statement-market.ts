import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createSealer } from "@haat/core/seal";
import { migrate } from "@haat/db/migrate";
import pg from "pg";
import { cpuOfTree, parentOf, processes } from "./cpu.ts";
import { startProcess } from "./start-process.ts";

type Written = Readonly<{ env: Readonly<Record<string, string>>; adminUrl: string }>;
export type StatementMarket = Readonly<{
  env: Readonly<Record<string, string>>;
  owner: pg.Client;
  /** Who may leave triggers out. */
  admin: pg.Client;
  /** Gone with it. */
  dir: string;
  /** CPU of all of Postgres, in milliseconds since it began. */
  postgresMs(): number;
}>;

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  // The platform may end before us, when something else has failed.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** A platform and an empty market of their own, gone afterwards. */
export async function inStatementMarket(work: (market: StatementMarket) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-settle-"));
  chmodSync(dir, 0o711);
  const platform = await startProcess("platform", {
    args: [dir, "http://127.0.0.1:1"],
    env: process.env,
    logDir: dir,
  });
  try {
    const { env, adminUrl } = JSON.parse(readFileSync(path.join(dir, "platform.json"), "utf8")) as Written;
    await migrate(env["DATABASE_OWNER_URL"] ?? "", createSealer(env["DATA_KEY"] ?? ""));
    const owner = await connected(env["DATABASE_OWNER_URL"] ?? "");
    const url = new URL(adminUrl);
    url.pathname = new URL(env["DATABASE_OWNER_URL"] ?? "").pathname;
    const admin = await connected(url.href);
    const [{ pid } = { pid: 0 }] = (await admin.query<{ pid: number }>("select pg_backend_pid() as pid"))
      .rows;
    const postmaster = parentOf(processes(), pid) ?? 0;
    await work({ env, owner, admin, dir, postgresMs: () => cpuOfTree(processes(), postmaster) });
    await owner.end();
    await admin.end();
  } finally {
    await platform.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

export type Done = Readonly<{ cpuMs: number; peakMb: number; phase?: string; made?: string }>;

/** Sends a worker of its own off and waits for what it says at the end; of a `phase` before that, `onPhase` hears. */
export async function workedBy(
  script: "settlement" | "remittance" | "upload",
  env: Readonly<Record<string, string>>,
  onPhase: (done: Done) => void = () => undefined,
): Promise<Done> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`processes/${script}.ts`, import.meta.url))], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  child.on("message", (said) => {
    if (said === "ready") return void child.send("go");
    const done = said as Done;
    return done.phase === undefined ? resolve(done) : onPhase(done);
  });
  child.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  const done = await promise;
  child.kill("SIGTERM");
  return done;
}
