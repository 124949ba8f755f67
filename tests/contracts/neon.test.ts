import { Pool, neon, neonConfig } from "@neondatabase/serverless";
import { startNeonBridge, type NeonBridge } from "@haat/local/postgres/bridge";
import { createDatabaseFrom, dropDatabase } from "@haat/local/postgres/databases";
import { asRole, ensureRoles, onDatabase } from "@haat/local/postgres/roles";
import { startPostgres, type Postgres } from "@haat/local/postgres/start";
import { eq, sql as raw } from "drizzle-orm";
import { drizzle as overHttp } from "drizzle-orm/neon-http";
import { drizzle as overSocket } from "drizzle-orm/neon-serverless";
import { bigint, integer, jsonb, numeric, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const things = pgTable("things", {
  id: integer().primaryKey(),
  name: text(),
  at: timestamp({ withTimezone: true }),
  meta: jsonb().$type<{ a: (number | string)[] }>(),
  price: numeric({ precision: 12, scale: 2 }),
  tags: text().array(),
  big: bigint({ mode: "bigint" }),
});
const row = {
  id: 1,
  name: "শাড়ি",
  at: new Date("2026-01-01T00:00:00Z"),
  meta: { a: [1, "দুই"] },
  price: "1234.50",
  tags: ["লাল", 'x"y'],
  big: 9007199254740993n,
};
const passwords = { owner: "owner-pw", app: "app-pw", job: "job-pw", read: "read-pw" };

let dir: string;
let postgres: Postgres;
let bridge: NeonBridge;
let owner: string;

beforeAll(async () => {
  // Private to us on purpose: the server's account has to get out of a folder it cannot walk to.
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-neon-"));
  postgres = await startPostgres({ dir: path.join(dir, "postgres"), password: "admin-pw", fast: true });
  await ensureRoles(postgres.adminUrl, { database: "haat", passwords });
  bridge = await startNeonBridge({ postgresPort: postgres.port, max: 4 });
  owner = asRole(onDatabase(postgres.adminUrl, "haat"), "owner", passwords.owner);
  const { wsProxy } = bridge;
  Object.assign(neonConfig, {
    fetchEndpoint: bridge.fetchEndpoint,
    wsProxy: () => wsProxy,
    useSecureWebSocket: false,
    pipelineTLS: false,
    pipelineConnect: false,
  });
  await neon(owner)`create table things (id int primary key, name text, at timestamptz, meta jsonb,
    price numeric(12,2), tags text[], big int8)`;
});

afterAll(async () => {
  await bridge.close();
  await postgres.stop();
  rmSync(postgres.folder, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
});

const socketPool = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 5 });
  pool.on("error", () => undefined);
  return pool;
};
const codeOf = (fault: unknown): string | undefined => {
  const { code, cause } = fault as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code;
};

describe("the Neon bridge over HTTP", () => {
  test("returns every type as the driver expects it", async () => {
    const [answer] = await neon(owner)`select 1 as x, array['a','b'] as list, '{"a":1}'::jsonb as doc,
      12.50::numeric as n, 9007199254740993::int8 as big, null as nothing, '\\x6869'::bytea as bytes`;
    expect(answer).toEqual({
      x: 1,
      list: ["a", "b"],
      doc: { a: 1 },
      n: "12.50",
      big: "9007199254740993",
      nothing: null,
      bytes: Buffer.from("hi"),
    });
  });

  test("serves drizzle: insert, read back, name the constraint of a duplicate", async () => {
    const db = overHttp({ client: neon(owner) });
    await db.delete(things);
    await db.insert(things).values(row);
    expect(await db.select().from(things).where(eq(things.id, 1))).toEqual([row]);
    const duplicate = await db
      .insert(things)
      .values(row)
      .catch((fault: unknown) => fault);
    expect(codeOf(duplicate)).toBe("23505");
  });

  test("keeps a batch atomic", async () => {
    const db = overHttp({ client: neon(owner) });
    await db.delete(things);
    const refused = await db
      .batch([db.insert(things).values(row), db.insert(things).values(row)])
      .catch((fault: unknown) => fault);
    expect(codeOf(refused)).toBe("23505");
    expect(await db.select().from(things)).toEqual([]);
  });

  test("honours isolation level and read-only of a batch", async () => {
    const sql = neon(owner);
    const [levels] = await sql.transaction([sql`select current_setting('transaction_isolation') as name`], {
      isolationLevel: "Serializable",
    });
    expect(levels).toEqual([{ name: "serializable" }]);
    const refused = await sql
      .transaction([sql`delete from things`], { readOnly: true })
      .catch((fault: unknown) => fault);
    expect(codeOf(refused)).toBe("25006");
  });

  test("a setting made for one batch is gone in the next one on the same connection", async () => {
    const sql = neon(owner);
    const ask = sql`select current_setting('haat.actor', true) as actor`;
    const [, inside] = await sql.transaction([sql`select set_config('haat.actor', 'usr_1', true)`, ask]);
    expect(inside).toEqual([{ actor: "usr_1" }]);
    const after = await Promise.all(
      Array.from({ length: 8 }, () => sql`select nullif(current_setting('haat.actor', true), '') as actor`),
    );
    expect(after.flat().every((answer) => answer["actor"] === null)).toBe(true);
  });

  test("serves several people and databases, each as who they are", async () => {
    const copy = await createDatabaseFrom(postgres.adminUrl, "template0", "second");
    for (const [role, password] of Object.entries(passwords) as [
      "owner" | "app" | "job" | "read",
      string,
    ][]) {
      const [here] = await neon(
        asRole(copy, role, password),
      )`select current_user as who, current_database() as where`;
      expect(here).toEqual({ who: `haat_${role}`, where: "second" });
    }
    await dropDatabase(postgres.adminUrl, "second");
  });

  test("gives Postgres's own refusal for a wrong password", async () => {
    const refused = await neon(owner.replace("owner-pw", "guess"))`select 1`.catch((fault: unknown) => fault);
    expect(codeOf(refused)).toBe("28P01");
  });

  test("leads to no other server", async () => {
    const elsewhere = owner.replace(`:${postgres.port}/`, ":1/");
    await expect(neon(elsewhere)`select 1`).rejects.toThrow("this bridge serves only");
  });
});

describe("the Neon bridge over WebSocket", () => {
  test("commits, rolls back and keeps savepoints apart", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    await db.transaction(async (tx) => {
      await tx.insert(things).values(row);
      await tx
        .transaction((inner) =>
          inner
            .insert(things)
            .values({ ...row, id: 2 })
            .then(() => inner.rollback()),
        )
        .catch(() => undefined);
    });
    await db
      .transaction(async (tx) => {
        await tx.insert(things).values({ ...row, id: 3 });
        throw new Error("out of stock");
      })
      .catch(() => undefined);
    expect((await db.select({ id: things.id }).from(things)).map(({ id }) => id)).toEqual([1]);
    await pool.end();
  });

  test("locks rows, so that twenty buyers take twenty units", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    await db.insert(things).values({ ...row, price: "20.00" });
    const buy = () =>
      db.transaction(async (tx) => {
        const [found] = await tx.select().from(things).where(eq(things.id, 1)).for("update");
        await tx
          .update(things)
          .set({ price: String(Number(found?.price) - 1) })
          .where(eq(things.id, 1));
      });
    await Promise.all(Array.from({ length: 20 }, buy));
    expect((await db.select().from(things))[0]?.price).toBe("0.00");
    await pool.end();
  });

  test("reports a serialization conflict", async () => {
    const pool = socketPool(owner);
    const db = overSocket({ client: pool });
    await db.delete(things);
    let readers = 0;
    const bothRead = Promise.withResolvers<undefined>();
    const writeAfterReading = (id: number) =>
      db.transaction(
        async (tx) => {
          await tx.execute(raw`select count(*) from things`);
          if (++readers === 2) bothRead.resolve(undefined);
          await bothRead.promise;
          await tx.insert(things).values({ ...row, id });
        },
        { isolationLevel: "serializable" },
      );
    const outcomes = await Promise.allSettled([writeAfterReading(10), writeAfterReading(11)]);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [codeOf(outcome.reason)] : [],
    );
    expect(refusals).toEqual(["40001"]);
    await pool.end();
  });
});
