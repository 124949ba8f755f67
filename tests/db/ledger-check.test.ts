import { ledgerRules } from "@haat/contract/support";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { damages, line, rightDelivery } from "./damages.ts";
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

describe("ledger_check", () => {
  test("is empty for books in order", () => expectBooksInOrder(shop));

  test("looks at nothing that nobody has touched, when it is asked about what was touched", async () => {
    const later = "ledger_rules(now() + interval '1 minute')";
    expect(await rulesAfter(line("amount + 1"), later)).toEqual([]);
  });

  test.each(damages)("names rule $rule when it is broken", async ({ rule, damage }) => {
    const found = await rulesAfter(damage);
    expect(found).toContain(rule);
    expect(await rulesAfter(damage, narrow)).toEqual(found);
  });
});

test("a delivery that gives everybody his part breaks no rule of releases", async () => {
  expect(await rulesAfter(rightDelivery)).not.toContain("L10");
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
      what: "lines that balance, for a journal of before",
      sql: `insert into journal_line select max(id), x.no, 'A:BANK', x.side, 1 from journal, (values (8, 'D'), (9, 'C')) x(no, side) group by x.no, x.side`,
      says: /was posted before/,
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
    {
      what: "dollars booked against taka",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'USD') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'A:GW@USD:bkash', 'D'), (2, 'L:UNALLOC', 'C')) x(no, account, side)`,
      says: /does not balance/,
    },
    {
      what: "dollars in a journal of taka",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'BDT') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'A:GW@USD:bkash', 'D'), (2, 'L:UNALLOC@USD', 'C')) x(no, account, side)`,
      says: /does not balance/,
    },
    {
      what: "taka in a journal of dollars",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'USD') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'A:GW:bkash', 'D'), (2, 'L:UNALLOC', 'C')) x(no, account, side)`,
      says: /does not balance/,
    },
    {
      what: "an account of dollars on the wrong side of zero",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'USD') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'L:UNALLOC@USD', 'D'), (2, 'L:REFUND_IT@USD', 'C')) x(no, account, side)`,
      says: /would cross zero/,
    },
    {
      what: "an earning in dollars",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'USD') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'L:UNALLOC@USD', 'D'), (2, 'L:V_PAYABLE@USD:x', 'C')) x(no, account, side)`,
      says: /journal_line_account/,
    },
    {
      what: "a second name for an account of taka",
      sql: `with j as (insert into journal (event_type, event_key, currency) values ('T', gen_random_uuid(), 'BDT') returning id) insert into journal_line select id, x.no, x.account, x.side, 5 from j, (values (1, 'A:GW@BDT:bkash', 'D'), (2, 'L:UNALLOC@BDT', 'C')) x(no, account, side)`,
      says: /journal_line_account/,
    },
    {
      what: "an order paid in dollars",
      sql: `update payment_attempt set captured_currency = 'USD'`,
      says: /attempt_captured_currency/,
    },
    {
      what: "a refund in another currency than its payment",
      sql: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, currency) select 'ref_9', order_id, id, 'approved', 'orphan', 'k9', 1, 'USD' from payment_attempt`,
      says: /currency of its payment/,
    },
    {
      what: "a call that gives back dollars",
      sql: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, currency) select 'ref_9', order_id, id, 'submitting', 'orphan', 'k9', 1, 'USD' from payment_attempt`,
      says: /refund_currency/,
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
