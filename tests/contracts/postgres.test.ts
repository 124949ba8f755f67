import { isAlive } from "@haat/local/machine/process";
import { asAdmin, ensureRoles, onDatabase } from "@haat/local/postgres/roles";
import { startPostgres, type Postgres } from "@haat/local/postgres/start";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let dir: string;
let postgres: Postgres;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-postgres-"));
  chmodSync(dir, 0o711);
  postgres = await startPostgres({ dir: path.join(dir, "postgres"), password: "admin-pw", fast: true });
  const passwords = { owner: "o", app: "a", job: "j", read: "r" };
  await ensureRoles(postgres.adminUrl, { database: "haat", passwords });
});

afterAll(async () => {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
});

const ask = async (text: string): Promise<unknown[]> =>
  asAdmin(onDatabase(postgres.adminUrl, "haat"), async (admin) => (await admin.query(text)).rows);

describe("the embedded server", () => {
  test("is PostgreSQL 18 and sees trigrams in Bangla", async () => {
    const facts =
      await ask(`select similarity('শাড়ি', 'শাড়ী') as alike, current_setting('server_version') as version,
      (select count(*)::int from pg_extension where extname in ('pg_trgm', 'unaccent')) as extensions`);
    expect(facts).toEqual([{ alike: 0.5, version: expect.stringMatching(/^18\./), extensions: 2 }]);
  });

  test("gives no working role more than it needs", async () => {
    const roles = await ask(`select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole
      from pg_roles where rolname like 'haat\\_%' order by rolname`);
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: "haat_app", rolcanlogin: true, ...plain },
      { rolname: "haat_engine", rolcanlogin: false, ...plain },
      { rolname: "haat_job", rolcanlogin: true, ...plain },
      { rolname: "haat_owner", rolcanlogin: true, ...plain },
      { rolname: "haat_read", rolcanlogin: true, ...plain },
    ]);
  });

  test("is shared by a second opener and keeps committed rows through kill -9", async () => {
    const options = { dir: path.join(dir, "durable"), password: "admin-pw", takeOver: true };
    const first = await startPostgres(options);
    expect((await startPostgres(options)).pid).toBe(first.pid);
    await asAdmin(first.adminUrl, (admin) => admin.query("create table kept as select 7 as n"));
    process.kill(first.pid, "SIGKILL");
    await expect.poll(() => isAlive(first.pid)).toBe(false);
    const second = await startPostgres(options);
    expect(second.pid).not.toBe(first.pid);
    const { rows } = await asAdmin(second.adminUrl, (admin) => admin.query("select n from kept"));
    expect(rows).toEqual([{ n: 7 }]);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
    rmSync(second.folder, { recursive: true, force: true });
  });
});
