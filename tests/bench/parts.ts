import { readFileSync } from "node:fs";
import path from "node:path";
import type { Wallet } from "@haat/core/payment-methods";
import { freePort } from "@haat/local/machine/free-port";
import pg from "pg";
import { type Client, openClient } from "./client.ts";
import { parentOf, processes } from "./cpu.ts";
import { type Started, startProcess } from "./start-process.ts";

export type Written = Readonly<{
  env: Readonly<Record<string, string>>;
  adminUrl: string;
  kinds: Readonly<Record<string, string>>;
  counterPort: number;
  wallets: Readonly<Record<Wallet, Readonly<{ origin: string }>>>;
}>;

type Trips = Readonly<{ database: number; cache: number }>;
export type Parts = Readonly<{
  api: Client;
  bare: Client;
  kinds: Written["kinds"];
  adminUrl: string;
  env: Written["env"];
  pids: Readonly<{
    api: number;
    bare: number;
    platform: number;
    postgres: number | null;
    wallets: readonly number[];
  }>;
  wallets: Written["wallets"];
  trips(): Promise<Trips>;
  /** What Postgres would do by itself within a minute, so that it does not do it while something is measured. */
  settle(): Promise<void>;
}>;

type Environment = Readonly<Record<string, string | undefined>>;
export type PartsOptions = Readonly<{
  /** Of the market: its database's account is not ours and must be able to pass through. */
  dir: string;
  concurrency: number;
  log: (line: string) => void;
  ending: (end: () => Promise<void>) => void;
  /** Makes the goods before anybody asks for them. */
  fill: (written: Written) => Promise<void>;
}>;

/** Platform, API and baseline, each a process of its own. */
export async function openParts({ dir, concurrency, log, ending, fill }: PartsOptions): Promise<Parts> {
  const start = async (name: string, args: readonly string[], env: Environment): Promise<Started> => {
    const started = await startProcess(name, { args, env, logDir: dir });
    ending(() => started.stop());
    return started;
  };
  const apiPort = await freePort();
  const platform = await start("platform", [dir, `http://127.0.0.1:${apiPort}`], process.env);
  const written = JSON.parse(readFileSync(path.join(dir, "platform.json"), "utf8")) as Written;
  log(`platform: ${Object.values(written.kinds).join(", ")}`);
  await fill(written);
  const env = { ...process.env, ...written.env, NODE_ENV: "production" };
  const barePort = await freePort();
  const bareProcess = await start("baseline", [String(barePort)], env);
  const profiling = process.env["BENCH_PROFILE"];
  const profiled = profiling ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${path.resolve(profiling)}` } : {};
  const apiProcess = await start("api", [String(apiPort)], { ...env, ...profiled });
  const [api, bare] = [openClient(apiPort, concurrency), openClient(barePort, concurrency)];
  const counter = openClient(written.counterPort, 1);
  const pids = {
    api: apiProcess.pid,
    bare: bareProcess.pid,
    platform: platform.pid,
    postgres: await postmasterOf(written.adminUrl),
    wallets: walletsBelow(platform.pid),
  };
  const trips = async (): Promise<Trips> => JSON.parse((await counter.ask("/")).text) as Trips;
  ending(async () => [api, bare, counter].forEach((client: Client) => client.close()));
  return { ...written, api, bare, pids, trips, settle: () => settle(written.adminUrl) };
}

export async function settle(adminUrl: string): Promise<void> {
  const admin = await connected(adminUrl);
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
  await admin.end();
}

/** Every server process of Postgres is a child of the one that started ours. */
async function postmasterOf(adminUrl: string): Promise<number | null> {
  const admin = await connected(adminUrl);
  const { rows } = await admin.query<{ pid: number }>("select pg_backend_pid() as pid");
  const postmaster = parentOf(processes(), rows[0]?.pid ?? 0);
  await admin.end();
  return postmaster;
}

/** A wallet is the only thing of the platform that runs in a Node of its own. */
const walletsBelow = (platform: number): number[] =>
  processes().flatMap(({ pid, parent, name }) =>
    parent === platform && /^(?:node|MainThread)/.test(name) ? [pid] : [],
  );

export async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
