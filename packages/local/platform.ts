import { mkdirSync } from "node:fs";
import path from "node:path";
import { writeJson } from "./machine/kept.ts";
import { choosePorts } from "./machine/ports.ts";
import { startTogether } from "./machine/together.ts";
import {
  type Part,
  type Plan,
  portNames,
  startCache,
  startCourier,
  startDatabase,
  startDocuments,
  startFiles,
  startMessages,
  startWallet,
} from "./parts.ts";
import { loadSecrets } from "./secrets.ts";
import { startAccounts, startRates } from "./services.ts";

export type PlatformOptions = Readonly<{
  /** Where data, ports and secrets are kept: `.haat/data`. */
  dir: string;
  /** What of the surroundings counts: REDIS_URL, MONGODB_URL, PATH. */
  env: Readonly<Record<string, string | undefined>>;
  /** Where people will find the market: `http://localhost:3000`. */
  publicOrigin: string;
  fast?: boolean;
  /** One line per service that is up. */
  log?: (line: string) => void;
}>;

export type Addresses = Readonly<{
  postgres: string;
  redis: string;
  mongodb: string;
  blob: string;
  outbox: string;
  simulators: Readonly<Record<string, { origin: string; credentials: Readonly<Record<string, string>> }>>;
}>;

export type Platform = Readonly<{
  /** Every name the product reads, and what its jobs and migrations need. */
  env: Readonly<Record<string, string>>;
  /** The superuser on the market's database, for the launcher alone. */
  adminUrl: string;
  kinds: Readonly<Record<"postgres" | "redis" | "mongodb" | "blob", string>>;
  services: Addresses;
  stop(): Promise<void>;
}>;

/** Everything outside the product, for a machine that has nothing of it. The holder of the start lock calls this. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  // Others must be able to pass through: the database's account is not ours.
  mkdirSync(options.dir, { recursive: true, mode: 0o711 });
  const secrets = loadSecrets(options.dir);
  const portsFile = path.join(options.dir, "ports.json");
  const ports = await choosePorts(portsFile, portNames);
  const plan: Plan = { fast: false, ...options, secrets, ports };
  const { log } = options;
  const services = await startTogether({
    postgres: told(startDatabase(plan), log),
    redis: told(startCache(plan), log),
    mongodb: told(startDocuments(plan), log),
    blob: told(startFiles(plan), log),
    outbox: told(startMessages(plan), log),
    bkash: told(startWallet("bkash", plan), log),
    nagad: told(startWallet("nagad", plan), log),
    rocket: told(startWallet("rocket", plan), log),
    upay: told(startWallet("upay", plan), log),
    google: told(startAccounts(plan), log),
    rates: told(startRates(plan), log),
    pathao: told(startCourier("pathao", plan), log),
    steadfast: told(startCourier("steadfast", plan), log),
    redx: told(startCourier("redx", plan), log),
    paperfly: told(startCourier("paperfly", plan), log),
    ecourier: told(startCourier("ecourier", plan), log),
  });
  const { postgres, redis, mongodb, blob, outbox, ...simulators } = services;
  // A server that a killed launcher left running stays where it was.
  writeJson(portsFile, { ...ports, ...postgres.ports, ...redis.ports });
  return {
    env: {
      ...Object.assign({}, ...Object.values(services).map(({ env }) => env)),
      PUBLIC_ORIGIN: options.publicOrigin,
      SESSION_SECRET: secrets.session,
      DATA_KEY: secrets.data,
      CRON_SECRET: secrets.cron,
      WEB_KEY: secrets.web,
    },
    adminUrl: postgres.address,
    kinds: { postgres: postgres.kind, redis: redis.kind, mongodb: mongodb.kind, blob: blob.kind },
    services: {
      postgres: postgres.address,
      redis: redis.address,
      mongodb: mongodb.address,
      blob: blob.address,
      outbox: outbox.address,
      simulators: Object.fromEntries(
        Object.entries(simulators).map(([name, { address: origin, credentials }]) => [
          name,
          { origin, credentials },
        ]),
      ),
    },
    stop: async () => {
      await Promise.all(Object.values(services).map((service) => service.stop()));
    },
  };
}

async function told<P extends Part>(starting: Promise<P>, log: PlatformOptions["log"]): Promise<P> {
  const begun = performance.now();
  const part = await starting;
  log?.(`${part.name}: ${part.kind} (${((performance.now() - begun) / 1000).toPrecision(2)} s)`);
  return part;
}
