import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne, decideBy, proposeBy } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let maker: TestSession;
let checker: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [maker, checker] = [await aFreshOne(shop.world, "admin"), await aFreshOne(shop.world, "admin")];
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const reason = "১ তারিখ থেকে সাপোর্টে যোগ দিচ্ছেন";
type Role = "support_1" | "support_2" | "finance" | "admin";
const propose = (kind: "role.grant" | "role.revoke", personId: string, role: Role, by = maker) =>
  proposeBy(shop.world, by, { kind, personId, role, reason });
const decide = (id: string, by = checker, verdict: "agree" | "refuse" = "agree") =>
  decideBy(shop.world, by, ["admin", id], verdict);
const rolesOf = async (id: string) =>
  (
    await shop.world.owner.query<{ role: string }>("select role from user_role where user_id = $1", [id])
  ).rows.map(({ role }) => role);

async function proposed(role: Role = "support_1") {
  const person = await aBuyerSession(shop.world, "support");
  const { status, body } = await propose("role.grant", person.userId, role);
  expect(status).toBe(201);
  const id = body.proposals[0]?.id ?? "";
  return { person, id };
}

describe("a role", () => {
  test("is proposed by one admin, changes nothing, and is given when another agrees", async () => {
    const { person, id } = await proposed();
    expect(await rolesOf(person.userId)).toEqual([]);
    expect((await decide(id)).status).toBe(200);
    expect(await rolesOf(person.userId)).toEqual(["support_1"]);
    const me = await shop.world.fetch("/v1/auth/me", { headers: person.headers });
    expect(me.status).toBe(401);
    const { rows } = await shop.world.owner.query(
      "select action, actor from audit where subject = $1 order by id",
      [person.userId],
    );
    expect(rows).toEqual([
      { action: "role.grant.propose", actor: `admin:${maker.userId}` },
      { action: "role.grant.agree", actor: `admin:${checker.userId}` },
    ]);
    const { rows: told } = await shop.world.owner.query(
      "select payload ->> 'word' as word from outbox where aggregate = $1 and topic = 'person'",
      [person.userId],
    );
    expect(told).toEqual([{ word: "role.granted" }]);
  });

  test("is never given by whoever has proposed it, not even where the code would forget", async () => {
    const { person, id } = await proposed();
    expect((await decide(id, maker)).code).toBe("proposal.own_hand");
    const byHand = shop.node.books.transact((tx) =>
      tx.execute(
        sql`update proposal set state = 'agreed', checker_id = ${maker.userId}, decided_at = now() where id = ${id}`,
      ),
    );
    await expect(byHand).rejects.toThrow();
    const straight = shop.node.books.transact((tx) =>
      tx.execute(sql`insert into user_role (user_id, role) values (${person.userId}, 'admin')`),
    );
    await expect(straight).rejects.toThrow();
    expect(await rolesOf(person.userId)).toEqual([]);
  });

  test("is given once, whoever agrees and refuses at the same time", async () => {
    const third = await aFreshOne(shop.world, "admin");
    const { person, id } = await proposed();
    const told = await Promise.all([decide(id), decide(id, third), decide(id, third, "refuse")]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ code }) => code === "proposal.wrong_state")).toHaveLength(2);
    const [row] = (await shop.world.owner.query("select state from proposal where id = $1", [id])).rows;
    expect(await rolesOf(person.userId)).toEqual(row.state === "agreed" ? ["support_1"] : []);
  });

  test("is neither proposed nor agreed to without a fresh proof, nor by anybody but admins", async () => {
    const { person, id } = await proposed();
    const stale = await aStaffSession(shop.world, "admin", "admin");
    await confirmed(shop.world, stale, 6);
    expect((await decide(id, stale)).code).toBe("auth.step_up_required");
    expect((await propose("role.grant", person.userId, "finance", stale)).code).toBe("auth.step_up_required");
    for (const role of ["support_1", "support_2", "finance"] as const) {
      const other = await aFreshOne(shop.world, role);
      const headers = await other.as("admin");
      for (const told of [
        await decide(id, { ...other, headers }),
        await propose("role.grant", other.userId, "admin", { ...other, headers }),
      ])
        expect(told).toMatchObject({ status: 403, code: "auth.forbidden" });
    }
    expect(await rolesOf(person.userId)).toEqual([]);
  });

  test("is nothing one gives oneself: neither proposing nor agreeing", async () => {
    expect((await propose("role.grant", maker.userId, "support_1")).code).toBe("proposal.own_matter");
    const { body } = await propose("role.grant", checker.userId, "support_1");
    expect((await decide(body.proposals[0]?.id ?? "")).code).toBe("proposal.own_matter");
    expect((await decide(body.proposals[0]?.id ?? "", maker)).code).toBe("proposal.own_hand");
  });

  test("of one who grants roles does not go with one that moves money", async () => {
    const finance = await aStaffSession(shop.world, "finance");
    expect((await propose("role.grant", finance.userId, "admin")).code).toBe("role.conflict");
    expect((await propose("role.grant", checker.userId, "finance")).code).toBe("role.conflict");
    expect((await propose("role.grant", finance.userId, "finance")).code).toBe("role.wrong_state");
    expect((await propose("role.revoke", finance.userId, "admin")).code).toBe("role.wrong_state");
  });

  test("is taken by two as well, and whoever had it is signed out at once", async () => {
    const clerk = await aStaffSession(shop.world, "support_2");
    const { body } = await propose("role.revoke", clerk.userId, "support_2");
    const orders = () => shop.world.fetch("/v1/support/orders", { headers: clerk.headers });
    expect((await orders()).status).toBe(200);
    expect((await decide(body.proposals[0]?.id ?? "")).status).toBe(200);
    expect((await orders()).status).toBe(401);
    expect(await rolesOf(clerk.userId)).toEqual([]);
  });

  test("of the last admin stays", async () => {
    await shop.world.owner.query(
      "update user_account set suspended = true where id in (select user_id from user_role where role = 'admin') and id <> all($1)",
      [[maker.userId, checker.userId]],
    );
    const { body } = await propose("role.revoke", checker.userId, "admin");
    const id = body.proposals[0]?.id ?? "";
    const both = (await propose("role.revoke", maker.userId, "admin", checker)).body.proposals[0]?.id ?? "";
    const told = await Promise.all([decide(id, checker), decide(both, maker)]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await shop.world.owner.query<{ id: string }>(
      "select r.user_id as id from user_role r join user_account u on u.id = r.user_id where r.role = 'admin' and not u.suspended",
    );
    expect(rows).toHaveLength(1);
    const taken = shop.node.books.transact((tx) =>
      tx.execute(sql`delete from user_role where role = 'admin' and user_id = ${rows[0]?.id}`),
    );
    await expect(taken).rejects.toThrow();
    const rest = [maker, checker].find(({ userId }) => userId === rows[0]?.id) ?? maker;
    expect((await propose("role.revoke", rest.userId, "admin", rest)).code).toBe("role.last_admin");
    await shop.world.owner.query("update user_account set suspended = false");
    [maker, checker] = [await aFreshOne(shop.world, "admin"), await aFreshOne(shop.world, "admin")];
  });
});
