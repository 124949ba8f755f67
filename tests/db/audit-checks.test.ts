import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { AuditPage } from "@haat/contract/audit";
import { noteAudit } from "@haat/db/queries/money/audit";
import { watchAudit } from "@haat/api/jobs/watch-audit";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeEach(async () => void (shop = await openShop()), 300_000);
afterEach(() => shop.close());

async function note(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await shop.node.books.transact((tx) =>
      noteAudit(tx, {
        ...{ actor: "admin:usr_1", role: "admin", requestId: "req_1" },
        ...{ action: "person.suspend", subject: `usr_${n}`, after: { n } },
      }),
    );
}

/** As somebody who owns the database would: with the triggers out of the way. */
async function tamper(statement: string): Promise<void> {
  const { owner } = shop.world;
  for (const table of ["audit", "audit_chain"])
    await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(statement);
  for (const table of ["audit", "audit_chain"]) await owner.query(`alter table ${table} enable trigger user`);
}
const rowAt = (place: number): string => `id = (select audit_id from audit_chain where place = ${place})`;
const look = () => watchAudit(shop.jobs);
const alarms = (): string[] => shop.world.faults.map((fault) => (fault as Error).message);

async function page(): Promise<AuditPage["chain"]> {
  const { headers } = await aStaffSession(shop.world, "admin", "admin");
  const reply = await shop.world.fetch("/v1/admin/audit", { headers });
  return ((await reply.json()) as AuditPage).chain;
}

test("the admin reads how far the chain is whole, once the worker has looked", async () => {
  await note(3);
  expect((await page()).check).toBeNull();
  await look();
  const check = { wholeUpTo: "3", brokenAt: null, checkedAt: expect.any(String) };
  expect((await page()).check).toEqual(check);
  await note(2);
  await look();
  expect((await page()).check).toEqual({ ...check, wholeUpTo: "5" });
  expect(alarms()).toEqual([]);
});

test("a look goes over the new rows only: those before it are the whole walk's", async () => {
  await note(3);
  await look();
  await tamper(`update audit set reason = 'other' where ${rowAt(2)}`);
  await note(2);
  await look();
  expect([alarms(), (await page()).check?.wholeUpTo]).toEqual([[], "5"]);
});

test.each([
  ["a new row was changed", `update audit set reason = 'other' where ${rowAt(4)}`, "4", "3"],
  [
    "a new row hangs on nothing",
    "insert into audit (actor, action, subject) values ('a:b', 'c.d', 'e')",
    "6",
    "5",
  ],
  ["the end that was noted is gone", "delete from audit_chain where place >= 3", "4", "3"],
])("when %s it is an alarm, told once an hour while it is", async (_, statement, brokenAt, wholeUpTo) => {
  await note(3);
  await look();
  await note(2);
  await tamper(statement);
  await look();
  await look();
  expect(alarms()).toHaveLength(1);
  await shop.world.owner.query("update alarm set rung_at = now() - interval '60 minutes'");
  await look();
  expect(alarms()).toHaveLength(2);
  expect(alarms()[0]).toContain(`the chain of the audit is broken at link ${brokenAt}`);
  expect((await page()).check).toMatchObject({ brokenAt, wholeUpTo });
});

test("the command leaves its result too, and holds the chain to the head that was noted before", async () => {
  await note(4);
  const command = fileURLToPath(new URL("../../packages/local/bin/audit-verify.ts", import.meta.url));
  const run = () =>
    promisify(execFile)(process.execPath, [command], { env: { ...process.env, ...shop.world.env } });
  await run();
  expect((await page()).check).toMatchObject({ wholeUpTo: "4", brokenAt: null });
  await tamper(
    `delete from audit_chain where place = 4; delete from audit where id not in (select audit_id from audit_chain)`,
  );
  await expect(run()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("the head that was noted"),
  });
  expect((await page()).check).toMatchObject({ wholeUpTo: "3", brokenAt: "4" });
});
