import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openBooks } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { verifyAudit } from "@haat/db/verify-audit";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const author = { actor: "admin:usr_1", role: "admin", requestId: "req_1" };

async function note(count: number): Promise<void> {
  const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      books.transact((tx) =>
        noteAudit(tx, {
          ...author,
          action: "person.suspend",
          subject: `usr_${n}`,
          after: { n },
          reason: "সন্দেহ",
        }),
      ),
    ),
  );
  await books.close();
}

/** As somebody who owns the database would: with the triggers out of the way. */
async function tamper(statement: string): Promise<void> {
  for (const table of ["audit", "audit_chain"])
    await world.owner.query(`alter table ${table} disable trigger user`);
  await world.owner.query(statement);
  for (const table of ["audit", "audit_chain"])
    await world.owner.query(`alter table ${table} enable trigger user`);
}

test("rows written at once by many hang on each other, none left out", async () => {
  await note(20);
  const verdict = await verifyAudit(world.owner);
  expect(verdict).toMatchObject({ rows: 20, broken: null });
  const { rows } = await world.owner.query("select count(distinct prev_hash)::int as n from audit_chain");
  expect(rows).toEqual([{ n: 20 }]);
});

test("a rolled back act leaves neither a row nor a hole", async () => {
  await note(2);
  const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
  const act = books.transact(async (tx) => {
    await noteAudit(tx, { ...author, action: "person.suspend", subject: "usr_9" });
    throw new RangeError("not after all");
  });
  await expect(act).rejects.toThrow(RangeError);
  await books.close();
  await note(1);
  expect(await verifyAudit(world.owner)).toMatchObject({ rows: 3, broken: null });
});

test.each([
  [
    "its reason is rewritten",
    "update audit set reason = 'other' where subject = 'usr_2'",
    "its row was changed",
  ],
  [
    "its role is rewritten",
    "update audit set role = 'finance' where subject = 'usr_2'",
    "its row was changed",
  ],
  [
    "it is moved to another day",
    "update audit set at = at - interval '1 day' where subject = 'usr_2'",
    "its row was changed",
  ],
  [
    "the link's hash is made to fit",
    `update audit set reason = 'other' where subject = 'usr_2'; update audit_chain c
       set hash = encode(sha256(convert_to(c.prev_hash || audit_words(a), 'UTF8')), 'hex') from audit a where a.id = c.audit_id and a.subject = 'usr_2'`,
    "it does not hang on the one before it",
  ],
  [
    "its link is taken out",
    "delete from audit_chain where audit_id = (select id from audit where subject = 'usr_2')",
    "a link is missing before it",
  ],
])("the first broken row is named when %s", async (_, statement, why) => {
  for (const _each of Array.from({ length: 5 })) await note(1);
  await tamper(
    statement.replaceAll("subject = 'usr_2'", "id = (select audit_id from audit_chain where place = 3)"),
  );
  const { rows, broken } = await verifyAudit(world.owner);
  expect(broken?.why).toBe(why);
  expect(rows).toBe(why === "it does not hang on the one before it" ? 3 : 2);
});

test("a row put in beside the chain is found", async () => {
  await note(2);
  await tamper("insert into audit (actor, action, subject) values ('admin:usr_1', 'role.grant', 'usr_1')");
  expect((await verifyAudit(world.owner)).broken?.why).toBe("a row hangs on nothing");
});

test("an end that was cut off is found by whoever noted the head", async () => {
  await note(3);
  const { head } = await verifyAudit(world.owner);
  await tamper(`delete from audit_chain where place = 3;
    delete from audit where id not in (select audit_id from audit_chain)`);
  expect((await verifyAudit(world.owner)).broken).toBeNull();
  expect((await verifyAudit(world.owner, head)).broken?.why).toBe("the head that was noted is gone");
});

test.each(["DATABASE_URL", "DATABASE_JOBS_URL", "DATABASE_READ_URL"])(
  "nobody who works with %s rewrites what was noted",
  async (name) => {
    await note(1);
    const client = new pg.Client({ connectionString: world.env[name] ?? "" });
    await client.connect();
    for (const statement of [
      "update audit set reason = 'other'",
      "delete from audit",
      "truncate audit cascade",
      "update audit_chain set hash = prev_hash",
      "delete from audit_chain",
      "insert into audit_chain values (9, 9, repeat('0', 64), repeat('0', 64))",
    ])
      await expect(client.query(statement), statement).rejects.toThrow(
        /permission denied|append-only|read-only|row-level security/,
      );
    await client.end();
    expect(await verifyAudit(world.owner)).toMatchObject({ rows: 1, broken: null });
  },
);

test("the command says that all is whole, or names the row and fails", async () => {
  await note(2);
  const command = fileURLToPath(new URL("../../packages/local/bin/audit-verify.ts", import.meta.url));
  const env = { ...process.env, DATABASE_READ_URL: world.env["DATABASE_READ_URL"] ?? "" };
  const run = () => promisify(execFile)(process.execPath, [command], { env });
  expect((await run()).stdout).toMatch(/^2 rows, whole\. Head: [0-9a-f]{64}\n$/);
  await tamper(
    "update audit set actor = 'admin:usr_2' where id = (select audit_id from audit_chain where place = 2)",
  );
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Broken at link 2/) });
});

test("whoever owns the database neither changes, deletes nor empties the audit or its chain by mistake", async () => {
  await note(1);
  for (const table of ["audit", "audit_chain"]) {
    const column = table === "audit" ? "reason" : "hash";
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(world.owner.query(statement), statement).rejects.toThrow(`${table} is append-only`);
  }
});
