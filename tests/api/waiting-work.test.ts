import { indexProducts } from "@haat/api/services/search/index-products";
import type { Books } from "@haat/db/books";
import { refreshStaleCards } from "@haat/db/queries/catalog/refresh-cards";
import { waitingWork } from "@haat/db/queries/jobs/waiting-work";
import { claimDueAttempts } from "@haat/db/queries/money/attempts";
import { claimOutbox } from "@haat/db/queries/money/outbox";
import { dueRefunds } from "@haat/db/queries/money/refunds";
import { claimStatement } from "@haat/db/queries/statements/work";
import { claimLapsedOrders } from "@haat/db/queries/vendor/delivery";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder, startPayment } from "../buying.ts";
import { aBuyerSession, aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { makeFindable } from "../findable.ts";
import { undone } from "../undone.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  await aBuyerSession(shop.world);
});
afterAll(() => shop.close());

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
    [
      "statements:upay",
      statement,
      async (books) => [await claimStatement(books, "upay")].filter((each) => each !== null),
    ],
  ];

  beforeAll(async () => {
    const { variants } = await aProduct(shop.world, { stock: 9 });
    await payByWallet(shop, await placeOrder(shop, "bkash", [[variants[0].id, 1]]));
    await startPayment(shop, await placeOrder(shop, "nagad", [[variants[0].id, 1]]));
    await shop.world.owner.query(
      "update outbox set done_at = now(); update payment_attempt set next_query_at = now() + interval '1 hour' where next_query_at is not null",
    );
    await refreshStaleCards(shop.node.books, 100);
    await makeFindable(shop.world);
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

  test("names the goods that search has to read anew", async () => {
    await shop.world.owner.query("insert into stale_search (product_id) select id from product limit 1");
    expect([...(await waitingWork(shop.node.books))]).toEqual(["search"]);
    expect(await indexProducts(shop.node.books, 1)).toBe(1);
    expect([...(await waitingWork(shop.node.books))]).toEqual([]);
  });

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
