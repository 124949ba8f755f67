import { sendMessages } from "@haat/api/jobs/send-messages";
import { watchMessages } from "@haat/api/jobs/watch-messages";
import type { ParkedPage } from "@haat/contract/parked";
import type { Books } from "@haat/db/books";
import { refreshStaleCards } from "@haat/db/queries/catalog/refresh-cards";
import { waitingWork } from "@haat/db/queries/jobs/waiting-work";
import { claimDueAttempts } from "@haat/db/queries/money/attempts";
import { claimOutbox } from "@haat/db/queries/money/outbox";
import { dueRefunds } from "@haat/db/queries/money/refunds";
import { claimStatement } from "@haat/db/queries/statements/work";
import { claimLapsedOrders } from "@haat/db/queries/vendor/delivery";
import type { Sms } from "@haat/messaging/port";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { payByWallet, placeOrder, startPayment } from "../buying.ts";
import { aProduct, aStaffSession } from "../market.ts";
import { outboxWorker, putMessage, textsOf as texts } from "../outbox.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { undone } from "../undone.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const put = (aggregate: string, key: string, kind?: "code") => putMessage(shop, aggregate, key, kind);
const aWorker = (sent: Sms[], isDead?: (sms: Sms) => boolean) => outboxWorker(shop, sent, isDead);
const due = () => shop.world.owner.query("update outbox set lease_until = now() - interval '1 second'");

test("several workers at once send each message once, and each addressee's in their order", async () => {
  const [addressees, each] = [8, 6];
  for (let place = 0; place < each; place += 1)
    for (let who = 0; who < addressees; who += 1) await put(`a${who}`, `a${who}:${place}`);
  const sent: Sms[] = [];
  const workers = Array.from({ length: 4 }, () => aWorker(sent));
  for (let rounds = 0; sent.length < addressees * each && rounds < 40; rounds += 1)
    await Promise.all(workers.map((worker) => sendMessages(worker)));
  expect(sent).toHaveLength(addressees * each);
  for (let who = 0; who < addressees; who += 1)
    expect(texts(sent, `a${who}`)).toEqual(Array.from({ length: each }, (_, place) => `a${who}:${place}`));
});

test("poison is put aside after ten tries and holds back its own addressee until then, and nobody else", async () => {
  await put("bad", "bad:0");
  await put("bad", "bad:1");
  await put("good", "good:0");
  const sent: Sms[] = [];
  const worker = aWorker(sent, ({ text }) => text === "bad:0");
  for (let tries = 0; tries < 10; tries += 1) {
    await sendMessages(worker);
    expect(texts(sent, "bad")).toEqual([]);
    await due();
  }
  expect(texts(sent, "good")).toEqual(["good:0"]);
  await sendMessages(worker);
  expect(texts(sent, "bad")).toEqual(["bad:1"]);
});

test("a gateway that is silent to all has nothing put aside, and operators hear of what waits", async () => {
  await shop.world.owner.query(
    "update outbox set done_at = now() - interval '1 day' where parked_at is null",
  );
  await put("quiet", "quiet:0");
  await put("quieter", "quieter:0");
  const silent = aWorker([], () => true);
  for (let tries = 0; tries < 10; tries += 1) {
    await sendMessages(silent);
    await due();
  }
  const open = "aggregate like 'quiet%' and tries = 10 and parked_at is null and done_at is null";
  expect((await shop.world.owner.query(`select from outbox where ${open}`)).rowCount).toBe(2);
  await shop.world.owner.query(
    "update outbox set created_at = now() - interval '11 minutes' where aggregate = 'quiet'",
  );
  const told: string[] = [];
  const report = (fault: unknown) => void told.push(String(fault));
  await watchMessages({ ...shop.jobs, report });
  await watchMessages({ ...shop.jobs, report });
  expect(told).toEqual([
    "Error: 1 messages or events were put aside after ten tries",
    expect.stringMatching(
      /^Error: 1 messages or events have waited for ten minutes, the oldest since \d{4}-/,
    ),
  ]);
  await sendMessages(aWorker([]));
});

test("a message that its worker did not reach was not tried, and is at once another's", async () => {
  await put("one", "one:0");
  await put("two", "two:0");
  const sent: Sms[] = [];
  const now = vi.spyOn(performance, "now");
  const worker = aWorker(sent, () => now.mockReturnValue(Number.MAX_SAFE_INTEGER) === null);
  expect(await sendMessages(worker).finally(() => now.mockRestore())).toBe(1);
  expect(sent).toHaveLength(1);
  const { rows } = await shop.world.owner.query(
    "select tries, lease_until <= now() as free from outbox where aggregate in ('one', 'two') and done_at is null",
  );
  expect(rows).toEqual([{ tries: 0, free: true }]);
  await sendMessages(worker);
  expect(sent).toHaveLength(2);
});

test("an admin sees what was put aside, not what it says, and tries it again: then it goes out once", async () => {
  const admin = await aStaffSession(shop.world, "admin", "admin");
  const list = async () =>
    (await ask<ParkedPage>(shop.world, admin, ["GET", "/v1/admin/outbox/parked"])).body.items;
  const [parked] = await list();
  expect(parked).toMatchObject({ topic: "sms", about: "bad", tries: 10, fault: "silent" });
  expect(JSON.stringify(await list())).not.toContain("8801712345678");
  const retry = () => ask(shop.world, admin, ["POST", `/v1/admin/outbox/${parked?.id}/retry`]);
  expect((await retry()).status).toBe(200);
  expect((await retry()).code).toBe("message.not_found");
  const sent: Sms[] = [];
  const workers = [aWorker(sent), aWorker(sent)];
  await Promise.all(workers.map((worker) => sendMessages(worker)));
  await Promise.all(workers.map((worker) => sendMessages(worker)));
  expect(texts(sent, "bad")).toEqual(["bad:0"]);
  expect(await list()).toEqual([]);
  const { rows } = await shop.world.owner.query("select actor from audit where action = 'outbox.retry'");
  expect(rows).toEqual([{ actor: `admin:${admin.userId}` }]);
});

describe("the glance that spares jobs their empty passes", () => {
  const message = (topic: string): SQL =>
    sql`insert into outbox (aggregate, topic, event_key, payload, lease_until) values ('glance', ${topic}, 'glance', '{}', now() - interval '1 second')`;
  const statement = sql`insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
    select 'stm_glance', 'gateway', 'upay', 'a.csv', repeat('0', 64), 1, current_date, current_date, 'waiting', min(id) from user_account`;
  const refund = sql`insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, next_try_at)
    select 'ref_glance', order_id, id, 'approved', 'orphan', 'glance', 1, now() from payment_attempt where method = 'bkash'`;
  const silent = sql`with asked as (update payment_attempt set next_query_at = now() + interval '1 hour' where method = 'nagad')
    update wallet_pulse set silences = 9, silent_at = now(), ask_after = now() where gateway = 'nagad'`;
  const cases: readonly [string, SQL, (books: Books) => Promise<unknown>][] = [
    ["messages", message("sms"), (books) => claimOutbox(books, ["sms", "mail"], 5)],
    ["messages", message("mail"), (books) => claimOutbox(books, ["sms", "mail"], 5)],
    ["people", message("person"), (books) => claimOutbox(books, ["person"], 5)],
    [
      "attempts:nagad",
      sql`update payment_attempt set next_query_at = now() where method = 'nagad'`,
      (books) => claimDueAttempts(books, { method: "nagad", limit: 5 }),
    ],
    ["attempts:nagad", silent, (books) => claimDueAttempts(books, { method: "nagad", limit: 5 })],
    ["refunds:bkash", refund, (books) => dueRefunds(books, { method: "bkash", limit: 5 })],
    [
      "expiry",
      sql`update orders set expires_at = now() where state = 'pending_payment'`,
      (books) => claimLapsedOrders(books, { method: "nagad", limit: 5 }),
    ],
    ["statements", statement, async (books) => [await claimStatement(books)].filter((each) => each !== null)],
  ];

  beforeAll(async () => {
    const { variants } = await aProduct(shop.world, { stock: 9 });
    await payByWallet(shop, await placeOrder(shop, "bkash", [[variants[0].id, 1]]));
    await startPayment(shop, await placeOrder(shop, "nagad", [[variants[0].id, 1]]));
    await shop.world.owner.query(
      "update outbox set done_at = now(); update payment_attempt set next_query_at = now() + interval '1 hour' where next_query_at is not null",
    );
    await refreshStaleCards(shop.node.books, 100);
  });

  test("names nothing where nothing waits", async () => {
    expect([...(await waitingWork(shop.node.books))]).toEqual([]);
  });

  test.each(cases)("names %s whenever there is something to take", (name, begin, take) =>
    undone(shop, async (books) => {
      await books.ask(begin);
      expect([...(await waitingWork(books))]).toEqual([name]);
      expect(await take(books)).not.toHaveLength(0);
    }),
  );

  test("names the cards that orders have left a note about", async () => {
    await shop.world.owner.query("insert into stale_card (product_id) select id from product limit 1");
    expect([...(await waitingWork(shop.node.books))]).toEqual(["cards"]);
    expect(await refreshStaleCards(shop.node.books, 1)).toBe(1);
  });
});

test("two workers never take two files of one wallet, however close one comes after the other", async () => {
  const { books } = shop.node;
  await shop.world.owner
    .query(`insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
    select 'stm_' || each, 'gateway', 'upay', 'a.csv', repeat(each, 64), 1, current_date, current_date, 'waiting', (select min(id) from user_account)
      from unnest(array['1','2']) each`);
  const waiting =
    "select from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()";
  const [first, second] = await books.transact(async (tx) => {
    const taken = await claimStatement({ ...books, transact: (work) => work(tx) });
    let isAnswered = false;
    const other = claimStatement(books).finally(() => void (isAnswered = true));
    await expect
      .poll(async () => isAnswered || (await shop.world.owner.query(waiting)).rowCount === 1)
      .toBe(true);
    return [taken, { other }] as const;
  });
  expect([first?.source, await second.other]).toEqual(["upay", null]);
  await shop.world.owner.query("delete from statement where id in ('stm_1','stm_2')");
});
