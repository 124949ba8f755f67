import path from "node:path";
import { startBlob } from "./blob/start.ts";
import { startMongo } from "./mongo/start.ts";
import { startOutbox } from "./outbox/start.ts";
import { startNeonBridge } from "./postgres/bridge.ts";
import { asRole, ensureRoles, onDatabase } from "./postgres/roles.ts";
import { keptPushKeys } from "./push/keys.ts";
import { startPostgres } from "./postgres/start.ts";
import { startRedis } from "./redis/start.ts";
import type { Secrets } from "./secrets.ts";
import { type Wallet } from "@haat/core/payment-methods";
import { courierNames, type LocalCourier, startCourierProcess } from "./couriers.ts";
import { startSimulator } from "./simulators.ts";

export const portNames = [
  "postgres",
  "neon",
  "redis",
  "redisServer",
  "mongodb",
  "blob",
  "outbox",
  "smtp",
  "bkash",
  "nagad",
  "rocket",
  "upay",
  "google",
  "rates",
  "pathao",
  "steadfast",
  "redx",
  "paperfly",
  "ecourier",
] as const;
export type PortName = (typeof portNames)[number];

/** What starting a part takes. */
export type Plan = Readonly<{
  dir: string;
  env: Readonly<Record<string, string | undefined>>;
  publicOrigin: string;
  fast: boolean;
  secrets: Secrets;
  ports: Readonly<Record<PortName, number>>;
}>;
/** A part of the platform that runs: what it is, where, and the names it gives the product. */
export type Part = Readonly<{
  name: string;
  kind: string;
  address: string;
  env: Readonly<Record<string, string>>;
  /** Ports it ended up with, where those may differ from the plan's. */
  ports?: Partial<Record<PortName, number>>;
  stop: () => Promise<void>;
}>;

export const database = "haat";

export async function startDatabase({ dir, fast, secrets, ports }: Plan): Promise<Part> {
  const postgres = await startPostgres({
    dir: path.join(dir, "postgres"),
    port: ports.postgres,
    password: secrets.postgresAdmin,
    fast,
    takeOver: true,
  });
  const passwords = {
    owner: secrets.postgresOwner,
    app: secrets.postgresApp,
    job: secrets.postgresJob,
    read: secrets.postgresRead,
  };
  await ensureRoles(postgres.adminUrl, { database, passwords });
  const bridge = await startNeonBridge({ postgresPort: postgres.port, port: ports.neon });
  const address = onDatabase(postgres.adminUrl, database);
  const env = {
    DATABASE_URL: asRole(address, "app", passwords.app),
    DATABASE_JOBS_URL: asRole(address, "job", passwords.job),
    DATABASE_OWNER_URL: asRole(address, "owner", passwords.owner),
    DATABASE_READ_URL: asRole(address, "read", passwords.read),
    NEON_FETCH_ENDPOINT: bridge.fetchEndpoint,
    NEON_WS_PROXY: bridge.wsProxy,
  };
  const stop = async () => {
    await bridge.close();
    await postgres.stop();
  };
  const kind = `embedded PostgreSQL ${postgres.version}`;
  return { name: "Postgres", kind, address, env, ports: { postgres: postgres.port }, stop };
}

export async function startCache({
  dir,
  env: { REDIS_URL: redisUrl, PATH: searchPath },
  secrets,
  ports,
}: Plan) {
  const redis = await startRedis({
    dir: path.join(dir, "redis"),
    token: secrets.redisToken,
    password: secrets.redisServer,
    redisUrl,
    searchPath,
    port: ports.redis,
    serverPort: ports.redisServer,
  });
  const env = { UPSTASH_REDIS_REST_URL: redis.url, UPSTASH_REDIS_REST_TOKEN: redis.token };
  const found = redis.serverPort === undefined ? {} : { redisServer: redis.serverPort };
  return { name: "Redis", kind: redis.kind, address: redis.url, env, ports: found, stop: redis.stop };
}

export async function startDocuments({ dir, env: { MONGODB_URL: given }, ports }: Plan): Promise<Part> {
  const name = "MongoDB";
  if (given)
    return {
      name,
      kind: "the MongoDB at MONGODB_URL",
      address: given,
      env: { MONGODB_URL: given },
      stop: async () => {},
    };
  const mongo = await startMongo({ dir: path.join(dir, "mongodb"), port: ports.mongodb });
  return {
    name,
    kind: "wire-compatible stand-in",
    address: mongo.url,
    env: { MONGODB_URL: mongo.url },
    stop: mongo.stop,
  };
}

export async function startFiles({ dir, secrets, ports }: Plan): Promise<Part> {
  const token = `vercel_blob_rw_local_${secrets.blob}`;
  const blob = await startBlob({ dir: path.join(dir, "blob"), token, port: ports.blob });
  const env = { BLOB_READ_WRITE_TOKEN: token, VERCEL_BLOB_API_URL: blob.url };
  return { name: "Blob", kind: "files on disk", address: blob.url, env, stop: blob.stop };
}

export async function startMessages({ dir, secrets, ports }: Plan): Promise<Part> {
  const outbox = await startOutbox({
    dir: path.join(dir, "outbox"),
    apiKey: secrets.sms,
    port: ports.outbox,
    smtpPort: ports.smtp,
  });
  const env = {
    SMS_GATEWAY_URL: outbox.smsGatewayUrl,
    SMS_API_KEY: secrets.sms,
    SMS_SENDER_ID: "HAAT",
    VOICE_GATEWAY_URL: outbox.smsGatewayUrl,
    SMTP_URL: outbox.smtpUrl,
    MAIL_FROM: "Haat <no-reply@haat.localhost>",
    OPERATORS_MAIL: "operators@haat.localhost",
    ...keptPushKeys(path.join(dir, "outbox")),
    VAPID_SUBJECT: "mailto:operators@haat.localhost",
    PUSH_SERVICES: outbox.url,
  };
  return { name: "Outbox", kind: "SMS, e-mail and browsers", address: outbox.url, env, stop: outbox.stop };
}

export const walletNames: Readonly<Record<Wallet, string>> = {
  bkash: "bKash",
  nagad: "Nagad",
  rocket: "Rocket",
  upay: "Upay",
};

const whereOf = ({ dir, publicOrigin, secrets, ports }: Plan, name: Wallet | LocalCourier) => ({
  ...{ dataDir: dir, logDir: path.join(path.dirname(dir), "logs"), port: ports[name], publicOrigin, secrets },
});

export async function startWallet(wallet: Wallet, plan: Plan) {
  const { origin: address, ...running } = await startSimulator(wallet, whereOf(plan, wallet));
  return { name: walletNames[wallet], kind: "simulator", address, ...running };
}

export async function startCourier(courier: LocalCourier, plan: Plan) {
  const { origin: address, ...running } = await startCourierProcess(courier, whereOf(plan, courier));
  return { name: courierNames[courier], kind: "simulator", address, ...running };
}
