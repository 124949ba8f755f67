/** The capture's journal with another amount in its first line. */
export const line = (amount: string) =>
  `update journal_line set amount = ${amount} where line_no = 1 and journal_id = (select id from journal where event_type = 'J1')`;

/** A journal of the part that stands with what `named` says instead of its shop. */
const vendorLine = (kind: string, named: string): string =>
  `with j as (insert into journal (event_type, event_key) select 'T', id from sub_order returning id),
    shop as (select vendor_id as id from sub_order)
   insert into journal_line select j.id, x.no, x.account, x.side, 5 from j, shop,
    lateral (values (1, '${kind}' || ${named === "id" ? "shop.id" : named}, 'C'), (2, 'A:BANK', 'D')) x(no, account, side)`;

const otherVendor = `create temporary table other on commit drop as select * from vendor limit 1; update other set id = 'ven_other', slug = 'other';
  insert into vendor select * from other; ${vendorLine("L:V_PAYABLE:", "'ven_other'")}`;

/** A delivery of the part as it was ordered, with these lines; `k` is our commission, `v` the VAT on it. */
export const delivery = (...lines: readonly string[]): string =>
  `with j as (insert into journal (event_type, event_key) select 'J3', id from sub_order returning id)
   insert into journal_line select j.id, x.* from j, sub_order s,
    lateral (select round(goods_minor * commission_bp / 10000.0)::bigint) k(k), lateral (select round(k * vat_bp / 10000.0)::bigint) v(v),
    lateral (values ${lines.map((each, no) => `(${no}, ${each})`).join(", ")}) x(no, account, side, minor)`;
/** That two said so of a refund, and nothing of it in the books. */
const saidOf = (table: string, more: Readonly<Record<string, string>> = {}): string =>
  `insert into ${table} (id, difference_id, refund_id, order_id, wallet, amount_minor, reference, proposed_by, agreed_by${Object.keys(
    more,
  )
    .map((name) => `, ${name}`)
    .join("")})
   select 'said_1', 'dif_1', 'ref_1', id, 'bkash', 1, 'bent', 'one', 'other'${Object.values(more)
     .map((value) => `, '${value}'`)
     .join("")} from orders`;
const fromEscrow = "'L:ESCROW:' || order_id, 'D', total_minor";
const toShop = "'L:V_PENDING:' || vendor_id, 'C', goods_minor - k - v";
const ours = ["'R:COMMISSION', 'C', k", "'L:VAT_OUT', 'C', v", "'R:SHIPPING', 'C', delivery_minor"] as const;
export const rightDelivery = delivery(fromEscrow, toShop, ...ours);

/** Each rule of the books with what breaks it, in a shop with one paid order and no triggers. */
export const damages: readonly Readonly<{ rule: string; damage: string }>[] = [
  { rule: "L1", damage: line("amount + 1") },
  { rule: "L2", damage: line("amount + 1") },
  { rule: "L1", damage: `update journal set currency = 'USD'` },
  {
    rule: "L2",
    damage: `update journal_line set account = 'A:GW@USD:bkash' where account like 'A:GW:%'`,
  },
  { rule: "L3", damage: `update journal_line set side = case side when 'D' then 'C' else 'D' end` },
  { rule: "L4", damage: `update orders set state = 'completed'` },
  {
    rule: "L5",
    damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'approved', 'orphan', 'k', amount_minor + 1 from payment_attempt`,
  },
  {
    rule: "L5",
    damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, currency) select 'ref_1', order_id, id, 'approved', 'orphan', 'k', 1, 'USD' from payment_attempt`,
  },
  {
    rule: "L6",
    damage: `alter table payment_attempt drop constraint attempt_captured_currency; update payment_attempt set captured_currency = 'USD'`,
  },
  {
    rule: "L6",
    damage: `insert into settled_capture (attempt_id, statement_id, line) select id, 'stm_1', 1 from payment_attempt`,
  },
  { rule: "L6", damage: "delete from unsettled_capture" },
  {
    rule: "L6",
    damage: `insert into unsettled_capture (attempt_id, wallet) select 'pay_2', method from payment_attempt;
      insert into payment_attempt (id, order_id, method, state, amount_minor, invoice) select 'pay_2', order_id, method, 'failed', amount_minor, 'x' from payment_attempt`,
  },
  {
    rule: "L6",
    damage: `insert into courier_cash (consignment_id, courier, order_id, sub_order_id, due_minor) select 'cns_1', 'pathao', order_id, id, 100 from sub_order`,
  },
  {
    rule: "L6",
    damage: `with j as (insert into journal (event_type, event_key) values ('T', 'c') returning id)
      insert into journal_line select j.id, x.* from j, (values (1, 'A:COD:pathao', 'D', 5), (2, 'A:BANK', 'C', 5)) x`,
  },
  {
    rule: "L6",
    damage: `with j as (insert into journal (event_type, event_key) values ('T', 'c') returning id)
      insert into journal_line select j.id, x.* from j, (values (1, 'E:COURIER', 'D', 5), (2, 'L:COURIER_PAY:redx', 'C', 5)) x`,
  },
  { rule: "L7", damage: `grant update on journal to haat_app` },
  { rule: "L7", damage: `grant delete on refund_finding to haat_job` },
  { rule: "L7", damage: `grant update (trx) on refund_finding to haat_app` },
  { rule: "L7", damage: `drop trigger journal_line_append_only on journal_line` },
  { rule: "L7", damage: `alter table stock_movement disable trigger stock_movement_append_only` },
  { rule: "L7", damage: "alter table journal_line enable replica trigger journal_line_append_only" },
  {
    rule: "L7",
    damage:
      "drop trigger journal_append_only on journal; create trigger half before update on journal for each statement execute function refuse_change()",
  },
  {
    rule: "L8",
    damage: `alter table journal drop constraint journal_event; insert into journal (event_type, event_key) select event_type, event_key from journal`,
  },
  { rule: "L9", damage: vendorLine("A:CLAIM:", "id") },
  { rule: "L9", damage: vendorLine("L:V_PENDING:", "'nobody'") },
  { rule: "L9", damage: otherVendor },
  { rule: "L10", damage: `insert into journal (event_type, event_key) select 'J3', id from sub_order` },
  { rule: "L10", damage: `insert into journal (event_type, event_key) values ('J3', 'nobody')` },
  { rule: "L10", damage: delivery(fromEscrow, "'L:V_PENDING:' || vendor_id, 'C', total_minor") },
  { rule: "L10", damage: delivery("'L:ESCROW:other', 'D', total_minor", toShop, ...ours) },
  {
    rule: "L10",
    damage: delivery(fromEscrow, toShop, "'R:COMMISSION', 'C', k + v", "'R:SHIPPING', 'C', delivery_minor"),
  },
  { rule: "L11", damage: `update account_balance set balance = balance + 1` },
  {
    rule: "L12",
    damage: `insert into settlement_case (id, source, statement_id, class, day, suspense_minor) values ('dif_1', 'bkash', 'stm_1', 'fee', '2026-01-05', 5)`,
  },
  {
    rule: "L12",
    damage: saidOf("untaken_refund"),
  },
  {
    rule: "L12",
    damage: `insert into netted_payment (id, difference_id, attempt_id, order_id, wallet, amount_minor, reference, proposed_by, agreed_by)
      select 'net_1', 'dif_1', id, order_id, 'bkash', amount_minor, 'bent', 'one', 'other' from payment_attempt`,
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
    rule: "L5",
    damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'failed', 'orphan', 'k', amount_minor + 1 from payment_attempt`,
  },
  {
    rule: "J8c",
    damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'succeeded', 'orphan', 'k', 1 from payment_attempt;
      insert into journal (event_type, event_key, order_id) select x, 'ref_1', id from orders, unnest(array['J8','J8c']) x;
      insert into refund_evidence (id, refund_id, method, trx, amount_minor, sent_at, note, state, maker_id, checker_id, decided_at)
        values ('evd_1', 'ref_1', 'bank', 'BANK1', 1, now(), '', 'confirmed', 'one', 'other', now())`,
  },
  {
    rule: "J12",
    damage: `with j as (insert into journal (event_type, event_key, order_id) select 'J12r', id || ':dsp_1', order_id from sub_order returning id, order_id)
      insert into journal_line select id, 1, 'L:ESCROW:' || order_id, 'D', 5 from j union all select id, 2, 'E:DISPUTE_LOSS', 'C', 5 from j`,
  },
  {
    rule: "J8c",
    damage: saidOf("unmade_refund", { home_key: "ref_1", account: "A:BANK" }),
  },
  {
    rule: "J8c",
    damage: `with j as (insert into journal (event_type, event_key) values ('J8r', 'nobodys') returning id) insert into journal_line select id, 1, 'A:BANK', 'D', 5 from j union all select id, 2, 'L:REFUND_IT', 'C', 5 from j`,
  },
  {
    rule: "J10",
    damage: `with j as (insert into journal (event_type, event_key) values ('J10c', 'nobodys') returning id) insert into journal_line select id, 1, 'E:BAD_DEBT', 'D', 5 from j union all select id, 2, 'A:BANK', 'C', 5 from j`,
  },
  {
    rule: "GW",
    damage: `alter table payment_attempt drop constraint attempt_captured_currency; update payment_attempt set captured_currency = 'USD'`,
  },
  {
    rule: "J8",
    damage: `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor) select 'ref_1', order_id, id, 'approved', 'orphan', 'k', 1 from payment_attempt; insert into journal (event_type, event_key, currency) values ('J15b', 'ref_1', 'USD')`,
  },
  {
    rule: "GW",
    damage: `alter table payment_attempt drop constraint attempt_captured_amount; update payment_attempt set captured_minor = captured_minor + 5`,
  },
];
