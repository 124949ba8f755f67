import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../machine/free-port.ts";
import { poll } from "../machine/poll.ts";
import { endProcess } from "../machine/process.ts";
import { type Account, serverAccount } from "./account.ts";
import { executable, serverBinaries } from "./binaries.ts";
import { clusterFolder, ensureCluster } from "./cluster.ts";
import { runningServer } from "./running.ts";

export type PostgresOptions = Readonly<{
  /** The data folder; made on the first start. */
  dir: string;
  port?: number;
  password: string;
  /** Trades durability for speed: for tests only, a crash may lose the cluster. */
  fast?: boolean;
  /** End a server found running on `stop()` as if it were ours. The holder of the start lock may; others share. */
  takeOver?: boolean;
}>;

export type Postgres = Readonly<{
  port: number;
  pid: number;
  /** The superuser on database `postgres`. */
  adminUrl: string;
  /** Where the data really lies (not always `dir`, see `clusterFolder`). */
  folder: string;
  version: string;
  stop(): Promise<void>;
}>;

/** PostgreSQL 18 from npm as a process of its own; shares the one that already works on this folder. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = serverAccount();
  const folder = clusterFolder(path.resolve(options.dir), account);
  const found = runningServer(folder);
  if (found) {
    const adminUrl = urlOf(found.port, options.password);
    const version = await waitUntilReady(adminUrl, () => null);
    const stop = async () => (options.takeOver ? endProcess(found.pid, "SIGINT") : undefined);
    return { ...found, adminUrl, folder, version, stop };
  }
  const native = serverBinaries(account);
  await ensureCluster({ folder, native, account, password: options.password });
  return launch({ options, native, folder, account, port: options.port ?? (await freePort()) });
}

type Launch = { options: PostgresOptions; native: string; folder: string; account: Account; port: number };

/** The children of a server that was killed need a moment to let go of its shared memory. */
async function launch(plan: Launch): Promise<Postgres> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    try {
      return await launchOnce(plan);
    } catch (fault) {
      if (!String(fault).includes("shared memory block") || Date.now() > deadline) throw fault;
      await pause(200);
    }
  }
}

async function launchOnce({ options, native, folder, account, port }: Launch): Promise<Postgres> {
  const logFile = `${path.resolve(options.dir)}.log`;
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(executable(native, "postgres"), serverArguments(folder, port, options.fast ?? false), {
    ...account,
    cwd: os.tmpdir(),
    env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
    // A group of its own, so that Ctrl-C reaches the launcher alone and things end in order.
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const adminUrl = urlOf(port, options.password);
  const pid = await started(child);
  const version = await waitUntilReady(adminUrl, () =>
    child.exitCode === null ? null : new Error(`PostgreSQL did not start:\n${tail(logFile)}`),
  );
  child.unref();
  return { port, pid, adminUrl, folder, version, stop: () => endProcess(pid, "SIGINT") };
}

/** Nothing outlives the run, which lies in memory where it can: little of the log is written, and less of it kept. */
const hasty = {
  ...{ fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum_naptime: "30s" },
  ...{ wal_level: "minimal", max_wal_senders: "0", max_wal_size: "128MB", min_wal_size: "32MB" },
};

const serverArguments = (folder: string, port: number, fast: boolean): string[] => {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    // Passwords of a server that only this machine reaches are made up; to stretch them costs every connection.
    scram_iterations: "1",
    ...(fast ? hasty : {}),
  };
  return [
    "-D",
    folder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
};

const started = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    if (child.pid !== undefined) resolve(child.pid);
  });

const urlOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

const waitUntilReady = (adminUrl: string, dead: () => Error | null): Promise<string> =>
  poll(
    async () => {
      const fault = dead();
      if (fault) throw fault;
      return askVersion(adminUrl);
    },
    { timeoutMs: 60_000, failure: () => new Error("PostgreSQL did not answer within a minute") },
  );

/** Null while the server is not there yet or still recovering (57P03). */
async function askVersion(adminUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  } catch (fault) {
    const { code } = fault as { code?: string };
    if (code === "57P03" || code === "ECONNREFUSED" || code === "ECONNRESET") return null;
    throw fault;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const tail = (file: string): string => readFileSync(file, "utf8").slice(-3000);
