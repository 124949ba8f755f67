import { neon } from "@neondatabase/serverless";
import { createDatabaseFrom, dropDatabase } from "@haat/local/postgres/databases";
import { asRole } from "@haat/local/postgres/roles";
import { eq } from "drizzle-orm";
import { drizzle as overHttp } from "drizzle-orm/neon-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type NeonWorld, openNeon, passwords, row, things } from "./neon-world.ts";

let world: NeonWorld;
let owner: string;
beforeAll(async () => {
  world = await openNeon();
  owner = world.owner;
});
afterAll(() => world.close());

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
    const copy = await createDatabaseFrom(world.adminUrl, "template0", "second");
    for (const [role, password] of Object.entries(passwords) as [
      "owner" | "app" | "job" | "read",
      string,
    ][]) {
      const [here] = await neon(
        asRole(copy, role, password),
      )`select current_user as who, current_database() as where`;
      expect(here).toEqual({ who: `haat_${role}`, where: "second" });
    }
    await dropDatabase(world.adminUrl, "second");
  });

  test("gives Postgres's own refusal for a wrong password", async () => {
    const refused = await neon(owner.replace("owner-pw", "guess"))`select 1`.catch((fault: unknown) => fault);
    expect(codeOf(refused)).toBe("28P01");
  });

  test("leads to no other server", async () => {
    const elsewhere = owner.replace(`:${world.port}/`, ":1/");
    await expect(neon(elsewhere)`select 1`).rejects.toThrow("this bridge serves only");
  });
});
