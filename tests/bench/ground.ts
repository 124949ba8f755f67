import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Wallet } from "@haat/core/payment-methods";
import { createSealer } from "@haat/core/seal";
import { indexProducts } from "@haat/api/services/search/index-products";
import { openBooks } from "@haat/db/books";
import { configureNeon } from "@haat/db/client";
import { migrate } from "@haat/db/migrate";
import { freePort } from "@haat/local/machine/free-port";
import pg from "pg";
import { type Client, openClient } from "./client.ts";
import { parentOf, processes } from "./cpu.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { type Started, startProcess } from "./start-process.ts";
import { type Ground, readGoods, readShelves } from "./scenarios.ts";

type Written = Readonly<{
  env: Readonly<Record<string, string>>;
  adminUrl: string;
  kinds: Readonly<Record<string, string>>;
  counterPort: number;
  wallets: Readonly<Record<Wallet, Readonly<{ origin: string }>>>;
}>;

export type Trips = Readonly<{ database: number; cache: number }>;
export type Opened = Ground &
  Readonly<{
    kinds: Readonly<Record<string, string>>;
    pids: Readonly<{
      api: number;
      bare: number;
      platform: number;
      postgres: number | null;
      wallets: readonly number[];
    }>;
    wallets: Written["wallets"];
    trips(): Promise<Trips>;
    /** What the wallet calls an attempt. */
    referenceOf(attemptId: string): Promise<string>;
    /** What Postgres would do by itself within a minute, so that it does not do it while something is measured. */
    settle(): Promise<void>;
  }>;

type Environment = Readonly<Record<string, string | undefined>>;
type Options = Readonly<{
  now: Date;
  concurrency: number;
  log: (line: string) => void;
  ending: (end: () => Promise<void>) => void;
}>;

/** A market of its own in a folder that goes away: platform, API and baseline, each a process of its own. */
export async function openGround({ now, concurrency, log, ending }: Options): Promise<Opened> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-bench-"));
  ending(async () => rmSync(dir, { recursive: true, force: true }));
  // The database's account is not ours and must pass through.
  chmodSync(dir, 0o711);
  const start = async (name: string, args: readonly string[], env: Environment): Promise<Started> => {
    const started = await startProcess(name, { args, env, logDir: dir });
    ending(() => started.stop());
    return started;
  };
  const apiPort = await freePort();
  const platform = await start("platform", [dir, `http://127.0.0.1:${apiPort}`], process.env);
  const written = JSON.parse(readFileSync(path.join(dir, "platform.json"), "utf8")) as Written;
  log(`platform: ${Object.values(written.kinds).join(", ")}`);
  const goods = await fill(written, now);
  log(`loaded ${goods.length} products`);
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
  const owner = new pg.Pool({ connectionString: written.env["DATABASE_OWNER_URL"], max: 4 });
  ending(() => owner.end());
  const referenceOf = async (attemptId: string): Promise<string> => {
    const { rows } = await owner.query<{ reference: string }>(
      "select gateway_ref as reference from payment_attempt where id = $1",
      [attemptId],
    );
    return rows[0]?.reference ?? "";
  };
  const trips = async (): Promise<Trips> => JSON.parse((await counter.ask("/")).text) as Trips;
  ending(async () => [api, bare, counter].forEach((client: Client) => client.close()));
  return {
    api,
    bare,
    goods,
    shelves: await readShelves(api),
    kinds: written.kinds,
    pids,
    wallets: written.wallets,
    trips,
    referenceOf,
    settle: () => settle(written.adminUrl),
  };
}

async function fill({ env, adminUrl }: Written, now: Date): Promise<Ground["goods"]> {
  const ownerUrl = env["DATABASE_OWNER_URL"] ?? "";
  const sealer = createSealer(env["DATA_KEY"] ?? "");
  await migrate(ownerUrl, sealer);
  const owner = await connected(ownerUrl);
  await loadCatalogue(owner, sealer, now);
  await makeFindable(env);
  const goods = await readGoods(owner);
  await owner.end();
  await settle(adminUrl);
  return goods;
}

/** What the worker does within seconds. */
async function makeFindable(env: Written["env"]): Promise<void> {
  configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
  const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" });
  while ((await indexProducts(books, 1000)) > 0);
  await books.close();
}

async function settle(adminUrl: string): Promise<void> {
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

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
