import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "@haat/db/verify-audit";
import { aBuyerSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const notes = async (userId: string) =>
  (
    await world.owner.query<{ action: string; before: unknown; after: unknown }>(
      "select action, before, after from audit where subject = $1 order by id",
      [userId],
    )
  ).rows;

const hash = `$argon2id$v=19$m=19456,t=2,p=1$${"a".repeat(22)}$${"b".repeat(43)}`;
const fingerprint = (letter: string): string => letter.repeat(64);

test("a password, an address or an account elsewhere never changes without a note, and none holds the thing itself", async () => {
  const { userId } = await aBuyerSession(world);
  const does = (statement: string, ...values: unknown[]) => world.owner.query(statement, [userId, ...values]);
  await does("insert into password (user_id, hash) values ($1, $2)", hash);
  await does("update password set hash = $2 where user_id = $1", hash.replace("bbb", "ccc"));
  await does("update password set hash = $2, changed_at = now() + interval '1 s' where user_id = $1", hash);
  await does(
    "update user_account set email_sealed = 's1.a.b', email_hash = $2, email_verified_at = now() where id = $1",
    fingerprint("e"),
  );
  await does("update user_account set phone_hash = $2 where id = $1", fingerprint("f"));
  await does("insert into identity (provider, subject, user_id) values ('google', 'g-1', $1)");
  await does("delete from identity where user_id = $1");
  await does("delete from password where user_id = $1");
  const rows = await notes(userId);
  expect(rows.map(({ action }) => action)).toEqual([
    "password.set",
    "password.changed",
    "email.changed",
    "phone.changed",
    "identity.linked",
    "identity.unlinked",
    "password.removed",
  ]);
  expect(rows[3]?.after).toEqual({ phone: fingerprint("f") });
  expect(JSON.stringify(rows)).not.toMatch(/argon2id|s1\.|g-1/);
  expect((await verifyAudit(world.owner)).broken).toBeNull();
});

test("what changes nothing about a person's ways in leaves no note", async () => {
  const { userId } = await aBuyerSession(world);
  await world.owner.query("update user_account set name = 'রহিম', phone_hash = phone_hash where id = $1", [
    userId,
  ]);
  expect(await notes(userId)).toEqual([]);
});
