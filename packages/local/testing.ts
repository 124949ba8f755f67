import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startNeonBridge } from "./postgres/bridge.ts";
import { asRole, ensureRoles, onDatabase, type RolePasswords } from "./postgres/roles.ts";
import { startPostgres } from "./postgres/start.ts";

export { createDatabaseFrom, dropDatabase } from "./postgres/databases.ts";

const passwords: RolePasswords = { owner: "owner", app: "app", job: "job", read: "read" };

export type TestPlatform = Readonly<{
  /** The names product code reads, for database `haat`. Plain JSON: vitest can hand it to workers. */
  env: Readonly<Record<string, string>>;
  /** The superuser on database `postgres`. */
  adminUrl: string;
  kinds: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}>;

/** Everything the suites need, in a folder that goes away; fsync is off. For vitest's globalSetup. */
export async function startTestPlatform(): Promise<TestPlatform> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-test-"));
  chmodSync(dir, 0o711);
  const postgres = await startPostgres({ dir: path.join(dir, "postgres"), password: "admin", fast: true });
  await ensureRoles(postgres.adminUrl, { database: "haat", passwords });
  const bridge = await startNeonBridge({ postgresPort: postgres.port });
  return {
    env: {
      ...databaseUrls(postgres.adminUrl, "haat"),
      NEON_FETCH_ENDPOINT: bridge.fetchEndpoint,
      NEON_WS_PROXY: bridge.wsProxy,
    },
    adminUrl: postgres.adminUrl,
    kinds: { postgres: `embedded PostgreSQL ${postgres.version}` },
    async stop() {
      await bridge.close();
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

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
