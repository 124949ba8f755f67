import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { startBlob } from "./blob/start.ts";
import { ownFolder } from "./machine/abandoned.ts";
import { startTogether } from "./machine/together.ts";
import { startMongo } from "./mongo/start.ts";
import { startOutbox } from "./outbox/start.ts";
import { startNeonBridge } from "./postgres/bridge.ts";
import { asRole, ensureRoles, onDatabase, type RolePasswords } from "./postgres/roles.ts";
import { keptPushKeys } from "./push/keys.ts";
import { startPostgres } from "./postgres/start.ts";
import { startRedis } from "./redis/start.ts";

export { createDatabaseFrom, dropDatabase } from "./postgres/databases.ts";

const passwords: RolePasswords = { owner: "owner", app: "app", job: "job", read: "read" };
const blobToken = "vercel_blob_rw_test_0123456789abcdef";
const secret = "a secret of the tests, of 32 letters and more";

export type TestPlatform = Readonly<{
  /** The names product code reads, for database `haat`, and OUTBOX_ORIGIN. Plain JSON: vitest can hand it to workers. */
  env: Readonly<Record<string, string>>;
  /** The superuser on database `postgres`. */
  adminUrl: string;
  /** Which Postgres, Redis, MongoDB and Blob these are, in words. */
  kinds: Readonly<Record<"postgres" | "redis" | "mongodb" | "blob", string>>;
  stop(): Promise<void>;
}>;

type Surroundings = {
  redisUrl?: string | undefined;
  mongoUrl?: string | undefined;
  searchPath?: string | undefined;
};

/**
 * Everything the suites need, in a folder that goes away; fsync is off. For vitest's globalSetup. Takes a real Redis
 * and MongoDB where the environment has them.
 */
export async function startTestPlatform(
  { redisUrl, mongoUrl, searchPath }: Surroundings = {
    redisUrl: process.env["REDIS_URL"],
    mongoUrl: process.env["MONGODB_URL"],
    searchPath: process.env["PATH"],
  },
): Promise<TestPlatform> {
  const dir = await ownFolder();
  chmodSync(dir, 0o711);
  const at = (name: string) => path.join(dir, name);
  const { postgres, redis, mongo, blob, outbox } = await startTogether({
    postgres: startDatabase(at("postgres")),
    redis: startRedis({ dir: at("redis"), token: "test-token", password: "test", redisUrl, searchPath }),
    mongo: mongoUrl ? givenMongo(mongoUrl) : startMongo({ dir: at("mongo") }),
    blob: startBlob({ dir: at("blob"), token: blobToken }),
    outbox: startOutbox({ dir: at("outbox"), apiKey: "test-key" }),
  });
  const env = {
    ...postgres.env,
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    MONGODB_URL: mongo.url,
    BLOB_READ_WRITE_TOKEN: blob.token,
    VERCEL_BLOB_API_URL: blob.url,
    VERCEL_BLOB_RETRIES: "0",
    SMS_GATEWAY_URL: outbox.smsGatewayUrl,
    SMS_API_KEY: "test-key",
    SMS_SENDER_ID: "HAAT",
    SMTP_URL: outbox.smtpUrl,
    MAIL_FROM: "Haat <no-reply@haat.test>",
    ...keptPushKeys(at("outbox")),
    VAPID_SUBJECT: "mailto:operators@haat.test",
    PUSH_SERVICES: outbox.url,
    OUTBOX_ORIGIN: outbox.url,
    PUBLIC_ORIGIN: "http://haat.test",
    SESSION_SECRET: secret,
    DATA_KEY: secret,
    CRON_SECRET: secret,
  };
  return {
    env,
    adminUrl: postgres.adminUrl,
    kinds: {
      postgres: postgres.kind,
      redis: redis.kind,
      mongodb: mongoUrl ? "MongoDB at MONGODB_URL" : "wire-compatible stand-in",
      blob: "files on disk behind Vercel Blob's protocol",
    },
    async stop() {
      await Promise.all([postgres, redis, mongo, blob, outbox].map((service) => service.stop()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function startDatabase(dir: string) {
  const postgres = await startPostgres({ dir, password: "admin", fast: true });
  await ensureRoles(postgres.adminUrl, { database: "haat", passwords });
  const bridge = await startNeonBridge({ postgresPort: postgres.port });
  const env = {
    ...databaseUrls(postgres.adminUrl, "haat"),
    NEON_FETCH_ENDPOINT: bridge.fetchEndpoint,
    NEON_WS_PROXY: bridge.wsProxy,
  };
  const stop = async () => {
    await bridge.close();
    await postgres.stop();
  };
  return { env, stop, adminUrl: postgres.adminUrl, kind: `embedded PostgreSQL ${postgres.version}` };
}

const givenMongo = async (url: string) => ({ url, stop: async () => undefined });

/** DATABASE_URL, DATABASE_JOBS_URL, DATABASE_OWNER_URL and DATABASE_READ_URL of one database of the test server. */
export function databaseUrls(adminUrl: string, database: string): Record<string, string> {
  const url = onDatabase(adminUrl, database);
  return {
    DATABASE_URL: asRole(url, "app", passwords.app),
    DATABASE_JOBS_URL: asRole(url, "job", passwords.job),
    DATABASE_OWNER_URL: asRole(url, "owner", passwords.owner),
    DATABASE_READ_URL: asRole(url, "read", passwords.read),
  };
}
