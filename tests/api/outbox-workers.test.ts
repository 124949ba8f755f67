import { sendMessages } from "@haat/api/jobs/send-messages";
import { sealMessage } from "@haat/api/services/messages/seal-message";
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
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder, startPayment } from "../buying.ts";
import { aProduct, aStaffSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function put(aggregate: string, key: string): Promise<void> {
  const payload = await sealMessage(shop.jobs.sealer, "notice", { to: "+8801712345678", text: key });
  await shop.world.owner.query(
    "insert into outbox (aggregate, topic, event_key, payload, lease_until) values ($1, 'sms', $2, $3, now() - interval '1 second')",
    [aggregate, key, JSON.stringify(payload)],
  );
}

/** A worker of its own over the same database; its gateway takes its time, and gives no answer to whatever `isDead` names. */
function aWorker(sent: Sms[], isDead: (sms: Sms) => boolean = () => false) {
  return {
    ...shop.jobs,
    sms: {
      send: async (sms: Sms) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        if (isDead(sms)) return { state: "unknown", code: "silent" } as const;
        sent.push(sms);
        return { state: "accepted", providerId: null } as const;
      },
    },
  };
}
const texts = (sent: readonly Sms[], aggregate: string): string[] =>
  sent.map(({ text }) => text).filter((text) => text.startsWith(`${aggregate}:`));
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
  const limit = 5;
  const cases: readonly [string, SQL, (books: Books) => Promise<unknown>][] = [
    ["messages", message("sms"), (books) => claimOutbox(books, ["sms", "mail"], limit)],
    ["messages", message("mail"), (books) => claimOutbox(books, ["sms", "mail"], limit)],
    ["people", message("person"), (books) => claimOutbox(books, ["person"], limit)],
    [
      "attempts:nagad",
      sql`update payment_attempt set next_query_at = now() where method = 'nagad'`,
      (books) => claimDueAttempts(books, { method: "nagad", limit }),
    ],
    ["attempts:nagad", silent, (books) => claimDueAttempts(books, { method: "nagad", limit })],
    ["refunds:bkash", refund, (books) => dueRefunds(books, { method: "bkash", limit })],
    [
      "expiry",
      sql`update orders set expires_at = now() where state = 'pending_payment'`,
      (books) => claimLapsedOrders(books, { method: "nagad", limit }),
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

  /** Undoes it all. */
  async function undone(work: (books: Books) => Promise<void>): Promise<void> {
    const over = new Error("over");
    const inside = shop.node.books.transact(async (tx) => {
      const ask = async (asked: SQL) => (await tx.execute(asked)).rows;
      await work({ ...shop.node.books, ask: ask as Books["ask"], transact: (each) => each(tx) });
      throw over;
    });
    await expect(inside).rejects.toBe(over);
  }

  test("names nothing where nothing waits", async () => {
    expect([...(await waitingWork(shop.node.books))]).toEqual([]);
  });

  test.each(cases)("names %s whenever there is something to take", (name, begin, take) =>
    undone(async (books) => {
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
