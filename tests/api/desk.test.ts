import { DeskView } from "@haat/contract/desk";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aStaffSession, aVendor, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import type { TestWorld } from "../world.ts";

let shop: TestShop;
let world: TestWorld;
let admin: TestSession;
beforeAll(async () => {
  shop = await openShop();
  world = shop.world;
  admin = await aStaffSession(world, "admin", "admin");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(world.faults).toEqual([]));

const desk = async ({ headers }: TestSession = admin): Promise<DeskView> => {
  const reply = await world.fetch("/v1/admin/desk", { headers });
  expect(reply.status).toBe(200);
  return DeskView.parse(await reply.json());
};

const propose = (kind: string, makerId: string, isOver = false) =>
  world.owner.query(
    `insert into proposal (id, kind, subject, payload, reason, state, maker_id, expires_at)
     values ($1, $2, $1, '{"role":"support_1"}', 'from Sunday on', 'open', $3, now() + make_interval(days => $4))`,
    [newId("proposal", new Date()), kind, makerId, isOver ? -1 : 3],
  );

test("an admin sees which proposals need his word, and which of his need another's; money's are finance's", async () => {
  const other = await aStaffSession(world, "admin", "admin");
  await propose("role.grant", other.userId);
  await propose("role.revoke", other.userId);
  await propose("role.grant", admin.userId);
  await propose("role.grant", other.userId, true);
  await propose("order.cancel", other.userId);
  expect((await desk()).proposals).toEqual({ open: 2, own: 1 });
  expect((await desk(other)).proposals).toEqual({ open: 1, own: 2 });
});

test("applications, overdue papers, the day's money for codes and the end of the audit are told as they stand", async () => {
  const before = await desk();
  const [applied, late] = [await aVendor(world), await aVendor(world)];
  await world.owner.query(
    "update vendor set state = 'applied', applied_at = '2026-01-02T00:00:00Z' where id = $1",
    [applied.id],
  );
  await world.owner.query("update vendor set approved_at = now() - interval '200 days' where id = $1", [
    late.id,
  ]);
  await world.owner.query(
    `with others as (delete from sms_budget where day = dhaka_day() and slot > 0)
     insert into sms_budget (day, sent, spent_minor) values (dhaka_day(), 412, 20600)
     on conflict (day, slot) do update set sent = 412, spent_minor = 20600`,
  );
  await world.owner.query(
    "insert into audit (actor, role, action, subject) values ('system:test', 'system', 'desk.test', $1)",
    [late.id],
  );
  const now = await desk();
  expect(now.applications.open).toBe(before.applications.open + 1);
  expect(now.applications.oldestAt).toBe("2026-01-02T00:00:00.000Z");
  expect(now.dbidOverdue).toBe(before.dbidOverdue + 1);
  expect(now.sms).toMatchObject({ sent: 412, spent: { minor: "20600" }, budget: { minor: "500000" } });
  expect(BigInt(now.chain.rows)).toBe(BigInt(before.chain.rows) + 1n);
  expect([now.chain.head.length, now.chain.lastAt === null]).toEqual([64, false]);
});

test.each(["support_1", "support_2", "finance"] as const)("%s has no such desk", async (role) => {
  const { headers } = await aStaffSession(world, role, "admin");
  expect([401, 403]).toContain((await world.fetch("/v1/admin/desk", { headers })).status);
});
