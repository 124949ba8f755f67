import { ledgerRules } from "@haat/contract/support";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { aProduct } from "../market.ts";
import { payByWallet, placeOrder, type Placed } from "../buying.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let placed: Placed;
let admin: pg.Client;

beforeAll(async () => {
  shop = await openShop();
  const { variants } = await aProduct(shop.world);
  placed = await placeOrder(shop, "bkash", [[variants[0].id, 2]]);
  await payByWallet(shop, placed);
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(shop.world.env["DATABASE_URL"] ?? "").pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await shop.close();
});

const whole = "ledger_check";
/** Of what was touched in the last minutes, as the watch looks between two looks at everything. */
const narrow = "ledger_rules(now() - interval '10 minutes')";

/** What `damage` breaks, seen by a look; triggers are off and everything is undone. */
async function rulesAfter(damage: string, look = whole): Promise<string[]> {
  await admin.query("begin");
  try {
    await admin.query("set local session_replication_role = replica");
    await admin.query(damage);
    const { rows } = await admin.query<{ rule: string }>(`select distinct rule from ${look} order by 1`);
    return rows.map(({ rule }) => rule);
  } finally {
    await admin.query("rollback");
  }
}

const line = (amount: string) =>
  `update journal_line set amount = ${amount} where line_no = 1 and journal_id = (select id from journal where event_type = 'J1')`;

describe("ledger_check", () => {
  test("is empty for books in order", () => expectBooksInOrder(shop));

  test("looks at nothing that nobody has touched, when it is asked about what was touched", async () => {
    const later = "ledger_rules(now() + interval '1 minute')";
    expect(await rulesAfter(line("amount + 1"), later)).toEqual([]);
  });

  test.each([
    { rule: "L1", damage: line("amount + 1") },
    { rule: "L2", damage: line("amount + 1") },
    { rule: "L3", damage: `update journal_line set side = case side when 'D' then 'C' else 'D' end` },
    { rule: "L4", damage: `update orders set state = 'completed'` },
    {
      rule: "L5",
      damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'approved', 'orphan', 'k', amount_minor + 1 from payment_attempt`,
    },
    {
      rule: "L6",
      damage: `insert into settled_capture (attempt_id, statement_id, line) select id, 'stm_1', 1 from payment_attempt`,
    },
    { rule: "L7", damage: `grant update on journal to haat_app` },
    {
      rule: "L8",
      damage: `alter table journal drop constraint journal_event; insert into journal (event_type, event_key) select event_type, event_key from journal`,
    },
    { rule: "L10", damage: `insert into journal (event_type, event_key) select 'J3', id from sub_order` },
    { rule: "L11", damage: `update account_balance set balance = balance + 1` },
    {
      rule: "L12",
      damage: `insert into settlement_case (id, source, statement_id, class, day, suspense_minor) values ('dif_1', 'bkash', 'stm_1', 'fee', '2026-01-05', 5)`,
    },
    {
      rule: "P1",
      damage: `drop index one_applied; insert into payment_attempt (id, order_id, method, state, amount_minor, captured_minor, invoice) select 'pay_2', order_id, method, 'captured', amount_minor, amount_minor, 'x' from payment_attempt`,
    },
    {
      rule: "P2",
      damage: `drop index trx_once; insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, gateway_trx_id) select 'pay_2', order_id, method, 'failed', amount_minor, 'x', gateway_trx_id from payment_attempt`,
    },
    {
      rule: "P2",
      damage: `drop trigger attempt_repeats on payment_attempt; insert into payment_attempt (id, order_id, method, state, amount_minor, captured_minor, invoice, gateway_ref, repeated_trx_id) select 'pay_2', order_id, method, 'captured_mismatch', 1, 1, 'x', 'x', 'NOBODYS' from payment_attempt`,
    },
    {
      rule: "P3",
      damage: `alter table payment_attempt drop constraint attempt_captured_amount; update payment_attempt set captured_minor = captured_minor - 1`,
    },
    { rule: "P5", damage: `update journal set event_key = 'nobody' where event_type = 'J1'` },
    { rule: "M8", damage: `update payment_attempt set state = 'failed', captured_minor = null` },
    { rule: "O1", damage: `update order_line set quantity = 1, total_minor = unit_price_minor` },
    {
      rule: "O2",
      damage: `alter table sub_order drop constraint sub_order_total; update sub_order set total_minor = total_minor - 1`,
    },
    {
      rule: "R2",
      damage: `alter table stock drop constraint stock_not_oversold; update stock set on_hand = 0`,
    },
    { rule: "R3", damage: `update stock set held = held + 1` },
    { rule: "R6", damage: `update stock set on_hand = on_hand + 1` },
    {
      rule: "J8",
      damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'approved', 'orphan', 'k', 1 from payment_attempt`,
    },
    {
      rule: "J8c",
      damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'succeeded', 'orphan', 'k', 1 from payment_attempt`,
    },
    {
      rule: "J10",
      damage: `with j as (insert into journal (event_type, event_key) values ('J10c', 'nobodys') returning id) insert into journal_line select id, 1, 'E:BAD_DEBT', 'D', 5 from j union all select id, 2, 'A:BANK', 'C', 5 from j`,
    },
    {
      rule: "GW",
      damage: `alter table payment_attempt drop constraint attempt_captured_amount; update payment_attempt set captured_minor = captured_minor + 5`,
    },
  ])("names rule $rule when it is broken", async ({ rule, damage }) => {
    const found = await rulesAfter(damage);
    expect(found).toContain(rule);
    expect(await rulesAfter(damage, narrow)).toEqual(found);
  });
});

test("the role that looks after the books reads every rule, and sees one that is broken", async () => {
  expect(await rulesAfter(`set local role haat_read`)).toEqual([]);
  expect(await rulesAfter(`${line("amount + 1")}; set local role haat_read`)).toContain("L1");
});

describe("the database itself", () => {
  test.each([
    {
      what: "an unbalanced journal",
      sql: `with j as (insert into journal (event_type, event_key) values ('T', '1') returning id) insert into journal_line select id, 1, 'A:BANK', 'D', 5 from j union all select id, 2, 'L:UNALLOC', 'C', 4 from j`,
      says: /does not balance/,
    },
    {
      what: "a line more for a journal that balances",
      sql: `insert into journal_line select max(id), 9, 'A:BANK', 'D', 1 from journal`,
      says: /does not balance/,
    },
    {
      what: "a journal without lines",
      sql: `insert into journal (event_type, event_key) values ('T', '2')`,
      says: /has no lines/,
    },
    {
      what: "an account on the wrong side of zero",
      sql: `with j as (insert into journal (event_type, event_key) values ('T', '3') returning id) insert into journal_line select id, 1, 'L:UNALLOC', 'D', 5 from j union all select id, 2, 'A:BANK', 'C', 5 from j`,
      says: /would cross zero/,
    },
    {
      what: "an event posted twice",
      sql: `insert into journal (event_type, event_key) select event_type, event_key from journal`,
      says: /journal_event/,
    },
    { what: "a changed journal line", sql: `update journal_line set amount = 1`, says: /append-only/ },
    { what: "a forgotten transition", sql: `delete from transition`, says: /append-only/ },
    {
      what: "a second applied attempt",
      sql: `insert into payment_attempt (id, order_id, method, state, amount_minor, captured_minor, invoice) select 'pay_3', order_id, method, 'captured', amount_minor, amount_minor, 'y' from payment_attempt`,
      says: /one_applied/,
    },
    {
      what: "more held than there is",
      sql: `update stock set held = on_hand + 1`,
      says: /stock_not_oversold/,
    },
    { what: "a price of nothing", sql: `update variant set price_minor = 0`, says: /variant_price/ },
    { what: "a state nobody knows", sql: `update orders set state = 'paid'`, says: /orders_state/ },
  ])("refuses $what", async ({ sql, says }) => {
    await admin.query("begin");
    await expect(admin.query(sql).then(() => admin.query("commit"))).rejects.toThrow(says);
    await admin.query("rollback");
  });
});

test("every rule that the view knows is one that finance is shown", async () => {
  const { rows } = await admin.query<{ definition: string }>(
    "select prosrc as definition from pg_proc where proname = 'ledger_rules'",
  );
  const named = [...(rows[0]?.definition.matchAll(/select '((?:[LPROM]\d+|J8c?|J1[02]|GW))'/g) ?? [])].map(
    ([, rule]) => rule,
  );
  expect(new Set(named)).toEqual(new Set(ledgerRules));
});
