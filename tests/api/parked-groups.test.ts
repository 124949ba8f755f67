import { sendMessages } from "@haat/api/jobs/send-messages";
import type { DeskView } from "@haat/contract/desk";
import type { ParkedPage, ParkedRetried } from "@haat/contract/parked";
import type { Sms } from "@haat/messaging/port";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aStaffSession } from "../market.ts";
import { outboxWorker, parkedGroup, putMessage, putParked, textsOf } from "../outbox.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let admin: Awaited<ReturnType<typeof aStaffSession>>;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
});
afterAll(() => shop.close());

const look = async (query = ""): Promise<ParkedPage> =>
  (await ask<ParkedPage>(shop.world, admin, ["GET", `/v1/admin/outbox/parked${query}`])).body;
const onDesk = async (): Promise<number> =>
  (await ask<DeskView>(shop.world, admin, ["GET", "/v1/admin/desk"])).body.parked;

async function retryAll(group: string, seenAt: string) {
  const headers = keyed(admin.headers);
  const reply = await shop.world.fetch("/v1/admin/parked/retries", {
    ...{ headers, body: { group, seenAt } },
  });
  return { status: reply.status, body: (await reply.json()) as ParkedRetried & { code?: string } };
}

const giveUp = (like: string, fault: string) =>
  shop.world.owner.query(
    "update outbox set parked_at = now() - interval '1 second', tries = 10, last_error = $2 where event_key like $1",
    [like, fault],
  );

test("an admin sends all of one reason again that she has seen, and none that was given up after or for another", async () => {
  for (const who of ["a", "b"]) for (const place of [0, 1]) await putMessage(shop, who, `${who}:${place}`);
  await putMessage(shop, "c", "c:0");
  await giveUp("_:_", "gateway down");
  await giveUp("c:0", "number barred");
  expect(await onDesk()).toBe(5);
  const { groups, seenAt, items } = await look();
  expect(groups.map(({ topic, fault, count }) => [topic, fault, count])).toEqual([
    ["sms", "gateway down", 4],
    ["sms", "number barred", 1],
  ]);
  expect(items).toHaveLength(5);
  const down = parkedGroup("sms", "gateway down");
  expect((await look(`?group=${down}`)).items.map(({ about }) => about)).toEqual(["b", "b", "a", "a"]);
  await putMessage(shop, "later", "later:0");
  await giveUp("later:0", "gateway down");
  await shop.world.owner.query("update outbox set parked_at = now() where event_key = 'later:0'");
  expect(await retryAll(down, seenAt)).toEqual({ status: 200, body: { retried: 4, left: 0 } });
  expect((await look()).waiting).toBe(4);
  const sent: Sms[] = [];
  await sendMessages(outboxWorker(shop, sent));
  for (const who of ["a", "b"]) expect(textsOf(sent, who)).toEqual([`${who}:0`, `${who}:1`]);
  expect(sent).toHaveLength(4);
  expect((await look()).items.map(({ about }) => about)).toEqual(["later", "c"]);
  expect(await onDesk()).toBe(2);
  expect((await retryAll(down, seenAt)).body.code).toBe("message.not_found");
  const { rows } = await shop.world.owner.query(
    "select actor, subject, after from audit where action = 'outbox.retry_all'",
  );
  expect(rows).toEqual([
    {
      ...{ actor: `admin:${admin.userId}`, subject: "sms" },
      after: { fault: "gateway down", seenAt, retried: 4, left: 0 },
    },
  ]);
});

test("what was given up by the hundred goes in portions, the oldest first, and two admins at once send none twice", async () => {
  await putParked(shop, "flood", 1_203);
  const group = parkedGroup("sms", "flood");
  const { seenAt } = await look();
  const [one, other] = await Promise.all([retryAll(group, seenAt), retryAll(group, seenAt)]);
  expect([one.body.retried, other.body.retried]).toEqual([500, 500]);
  const { rows } = await shop.world.owner.query(
    "select parked_at is null as again, count(*)::int as rows, max(id) as last, min(id) as first from outbox where aggregate = 'flood' group by 1 order by 1",
  );
  const [kept, again] = rows as { rows: number; last: string; first: string }[];
  expect([kept?.rows, again?.rows]).toEqual([203, 1_000]);
  expect(Number(kept?.first)).toBeGreaterThan(Number(again?.last));
  expect((await retryAll(group, seenAt)).body).toEqual({ retried: 203, left: 0 });
  await shop.world.owner.query("update outbox set done_at = now() where aggregate = 'flood'");
});
