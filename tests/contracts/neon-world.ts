import { neon, neonConfig } from "@neondatabase/serverless";
import { startNeonBridge } from "@haat/local/postgres/bridge";
import { asRole, ensureRoles, onDatabase } from "@haat/local/postgres/roles";
import { startPostgres } from "@haat/local/postgres/start";
import { bigint, integer, jsonb, numeric, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const things = pgTable("things", {
  id: integer().primaryKey(),
  name: text(),
  at: timestamp({ withTimezone: true }),
  meta: jsonb().$type<{ a: (number | string)[] }>(),
  price: numeric({ precision: 12, scale: 2 }),
  tags: text().array(),
  big: bigint({ mode: "bigint" }),
});
export const row = {
  id: 1,
  name: "শাড়ি",
  at: new Date("2026-01-01T00:00:00Z"),
  meta: { a: [1, "দুই"] },
  price: "1234.50",
  tags: ["লাল", 'x"y'],
  big: 9007199254740993n,
};
export const passwords = { owner: "owner-pw", app: "app-pw", job: "job-pw", read: "read-pw" };

export type NeonWorld = Readonly<{ owner: string; adminUrl: string; port: number; close(): Promise<void> }>;

/** A server behind the bridge, with the table `things`, and the real driver pointed at it. */
export async function openNeon(): Promise<NeonWorld> {
  // Private to us on purpose: the server's account has to get out of a folder it cannot walk to.
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-neon-"));
  const postgres = await startPostgres({ dir: path.join(dir, "postgres"), password: "admin-pw", fast: true });
  await ensureRoles(postgres.adminUrl, { database: "haat", passwords });
  const { fetchEndpoint, wsProxy, close } = await startNeonBridge({ postgresPort: postgres.port, max: 4 });
  const owner = asRole(onDatabase(postgres.adminUrl, "haat"), "owner", passwords.owner);
  Object.assign(neonConfig, {
    fetchEndpoint,
    wsProxy: () => wsProxy,
    useSecureWebSocket: false,
    pipelineTLS: false,
    pipelineConnect: false,
  });
  await neon(owner)`create table things (id int primary key, name text, at timestamptz, meta jsonb,
    price numeric(12,2), tags text[], big int8)`;
  return {
    owner,
    adminUrl: postgres.adminUrl,
    port: postgres.port,
    close: async () => {
      await close();
      await postgres.stop();
      rmSync(postgres.folder, { recursive: true, force: true });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const codeOf = (fault: unknown): string | undefined => {
  const { code, cause } = fault as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code;
};
