import { createSealer } from "@haat/core/seal";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isFree } from "../machine/free-port.ts";
import { writeJson } from "../machine/kept.ts";
import { poll } from "../machine/poll.ts";
import { keepAuthenticators } from "../outbox/authenticators.ts";
import { type Platform, startPlatform } from "../platform.ts";
import { listAccounts } from "./accounts.ts";
import { untilFindable } from "./findable.ts";
import { takeLock } from "./lock.ts";
import { prepareMarket } from "./market.ts";
import { type Places, placesIn, readMarketSize, readPort, root, Sentence } from "./places.ts";
import type { Stops } from "./stops.ts";
import { supervise } from "./supervise.ts";
import { firstOfEach, table } from "./table.ts";
import { buildWeb, isWebStale } from "./web-build.ts";
import { packageManagers, watchWrappers } from "./wrappers.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type Print = (text: string) => void;

/** The whole market on this machine, until `stops` are called. */
export async function start(
  env: Environment,
  stops: Stops,
  print: Print,
): Promise<"started" | "running already"> {
  const places = placesIn(env);
  const port = readPort(env);
  const size = readMarketSize(env);
  const origin = `http://localhost:${port}`;
  const wrappers = packageManagers();
  const lock = await takeLock(places.lock, { origin, wrappers });
  if ("pid" in lock) {
    print(`Haat is already running at ${lock.origin} (process ${lock.pid}).`);
    return "running already";
  }
  stops.add(async () => lock.release());
  stops.onEnding(() => lock.markEnding());
  watchWrappers(wrappers, () => process.kill(process.pid, "SIGTERM"));
  await claimPort(port, lock.tookOver);
  rmSync(places.services, { force: true });
  const step = (line: string) => print(`  ✓ ${line}`);
  print("Haat is starting …");
  const platform = await openPlatform(env, places, origin, stops, step);
  await prepareMarket(platform, { cacheFolder: path.join(places.cache, "pictures"), size }, step);
  await preparePages(places, stops, step);
  await openShop({ env, platform, places, port, stops, step, print });
  await tell(platform, places, origin, stops, print);
  return "started";
}

/** After a killed start its shop may need a moment to notice and let go. */
async function claimPort(port: number, tookOver: boolean): Promise<void> {
  const taken = new Sentence(
    `Port ${port} is taken by another program. End it, or choose another port: PORT=${port + 1} npx -y pnpm@12 start`,
  );
  const isOurs = async () => (await isFree(port)) && (await isFree(port, "::1"));
  await poll(async () => ((await isOurs()) ? true : null), {
    timeoutMs: tookOver ? 5_000 : 0,
    failure: () => taken,
  });
}

async function openPlatform(
  env: Environment,
  { data }: Places,
  publicOrigin: string,
  stops: Stops,
  log: Print,
) {
  const starting = startPlatform({ dir: data, env, publicOrigin, log });
  // Also when we are told to end before it is up.
  stops.add(async () => (await starting.catch(() => null))?.stop());
  return starting;
}

async function preparePages({ logs }: Places, stops: Stops, step: Print): Promise<void> {
  if (!isWebStale()) return step("Pages: built");
  const begun = performance.now();
  await buildWeb(logs, (stop) => stops.add(stop));
  step(`Pages: built anew (${Math.round((performance.now() - begun) / 1000)} s)`);
}

type Opening = {
  env: Environment;
  platform: Platform;
  places: Places;
  port: number;
  stops: Stops;
  step: Print;
  print: Print;
};

async function openShop({ env, platform, places, port, stops, step, print }: Opening): Promise<void> {
  const common = {
    env: {
      ...env,
      NODE_ENV: "production",
      ...platform.env,
      PORT: String(port),
      API_ORIGIN: `http://127.0.0.1:${port}`,
    },
    logDir: places.logs,
    cwd: root,
  };
  const shop = fileURLToPath(new URL("../bin/shop.ts", import.meta.url));
  await supervise({ ...common, name: "shop", script: shop, ready: /^ready /m }, stops, print);
  step("Shop: storefront and API");
  await supervise({ ...common, name: "worker", script: path.join(root, "api/_src/worker.ts") }, stops, print);
  step("Worker: jobs");
  step(`Search: ${await untilFindable(platform.adminUrl)}`);
}

async function tell(
  platform: Platform,
  places: Places,
  origin: string,
  stops: Stops,
  print: Print,
): Promise<void> {
  const { services } = platform;
  const accounts = await listAccounts(platform.adminUrl, createSealer(platform.env["DATA_KEY"] ?? ""));
  keepAuthenticators(
    path.join(places.data, "outbox"),
    accounts.flatMap(({ totp, ...account }) => (totp === undefined ? [] : [{ ...account, secret: totp }])),
  );
  const api = `${origin}/v1`;
  writeJson(places.services, {
    web: origin,
    api,
    ...services,
    accounts,
    kinds: platform.kinds,
    environment: platform.env,
  });
  stops.add(async () => rmSync(places.services, { force: true }));
  print(
    `\n${table([
      ["storefront", `${origin}/bn  ·  ${origin}/en`],
      ["API", `${api}/docs`],
      ["messages", services.outbox],
      ...Object.entries(services.simulators).map(([name, wallet]): [string, string] => [name, wallet.origin]),
      ...firstOfEach(accounts),
      ["everything else", places.services],
    ])}\n\nCtrl-C ends it; the data stays in ${places.data}.`,
  );
}
