import { settleStatements } from "@haat/api/jobs/settle-statements";
import { AnnouncedStatement, StatementReport } from "@haat/contract/settlement";
import { newId, newInvoice } from "@haat/core/ids";
import type { Wallet } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { type Placed, placeOrder } from "./buying.ts";
import { aProduct, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import { statedOf, statementOf } from "./stated.ts";

/** A payment that a wallet took, as our books know it. */
export type Taken = Readonly<{
  id: string;
  trx: string;
  invoice: string;
  ref: string;
  minor: bigint;
  at: Date;
}>;

const dhaka = (day: string, time: string): Date => new Date(`${day}T${time}+06:00`);
export { dhaka };

/** An order on which payments may hang; that they belong to no open order is the least that can be said of them. */
export async function anOrderToHangOn(shop: TestShop): Promise<string> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [10_000n] });
  return (await placeOrder(shop, "bkash", [[variants[0].id, 1]])).order.id;
}

/** `heardAt`: where the market learned of it later than the wallet took it. */
export type Wish = Readonly<{ minor: bigint; at: Date; state?: string; heardAt?: Date; currency?: string }>;

/** Captures with their journals, in two statements: a market's day of them would take a buyer each. */
export async function takenBy(
  { world }: TestShop,
  { orderId, wallet }: Readonly<{ orderId: string; wallet: Wallet }>,
  wishes: readonly Wish[],
): Promise<readonly Taken[]> {
  const made = wishes.map(({ minor, at, state = "captured_orphan", heardAt = at, currency = "BDT" }) => {
    const invoice = newInvoice(at);
    const trx = `T${invoice.slice(-11)}`;
    return {
      id: newId("attempt", at),
      trx,
      invoice,
      ref: `REF${invoice}`,
      minor,
      at,
      state,
      heardAt,
      currency,
    };
  });
  const rows = JSON.stringify(made.map((each) => ({ ...each, minor: String(each.minor) })));
  const recordset =
    'json_to_recordset($1::json) as t(id text, trx text, invoice text, ref text, minor bigint, at timestamptz, state text, "heardAt" timestamptz, currency text)';
  await world.owner.query(
    `insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, gateway_ref, gateway_trx_id, captured_minor, captured_at, heard_at, created_at, captured_currency)
     select id, $2, $3, state, minor, invoice, ref, case when state like 'captured%' then trx end, case when state like 'captured%' then minor end,
       case when state like 'captured%' then at end, case when state like 'captured%' then "heardAt" end, at, currency from ${recordset}`,
    [rows, orderId, wallet],
  );
  await world.owner.query(
    `with t as (select * from ${recordset} where state like 'captured%'),
     made as (insert into journal (event_type, event_key, order_id, currency) select 'J15', id, $2, currency from t returning id, event_key)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select m.id, x.no, x.account, x.side, t.minor from made m join t on t.id = m.event_key
       cross join lateral (values (1, gateway_account($3, t.currency), 'D'), (2, 'L:UNALLOC' || case t.currency when 'BDT' then '' else '@' || t.currency end, 'C')) x(no, account, side)`,
    [rows, orderId, wallet],
  );
  return made;
}

/** A refund that arrived, out of the account that our own rule names. `trx`: null where the wallet gives refunds no number. */
export async function givenBack(
  { world }: TestShop,
  { taken, minor, at, trx }: Readonly<{ taken: Taken; minor: bigint; at: Date; trx: string | null }>,
): Promise<string> {
  const id = newId("refund", at);
  await world.owner.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, provider_refund_trx, decided_at, done_at)
     select $1, order_id, id, 'succeeded', 'orphan', $1, $3, $4, $5, $5 from payment_attempt where id = $2`,
    [id, taken.id, String(minor), trx, at],
  );
  for (const [type, debit, credit] of [
    ["J15b", "L:UNALLOC", "L:REFUND_IT"],
    ["J8c", "L:REFUND_IT", null],
  ] as const)
    await world.owner.query(
      `with made as (insert into journal (event_type, event_key, order_id) select $3, $1, order_id from payment_attempt where id = $2 returning id)
       insert into journal_line (journal_id, line_no, account, side, amount)
       select id, 1, $4, 'D', $6::bigint from made union all select id, 2, coalesce($5::text, refund_source($2)), 'C', $6::bigint from made`,
      [id, taken.id, type, debit, credit, String(minor)],
    );
  return id;
}

/** A refund of the whole payment that a person has sent, of which no wallet tells. */
export async function sentByHand({ world }: TestShop, { id: attemptId, minor, at }: Taken): Promise<string> {
  const id = newId("refund", at);
  await world.owner.query(
    `with made as (insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
        select $1, order_id, id, 'manual', 'orphan', $1, $3 from payment_attempt where id = $2 returning order_id),
      posted as (insert into journal (event_type, event_key, order_id) select 'J15b', $1, order_id from made returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, 1, 'L:UNALLOC', 'D', $3::bigint from posted union all select id, 2, 'L:REFUND_IT', 'C', $3::bigint from posted`,
    [id, attemptId, String(minor)],
  );
  return id;
}

/** That these orders were paid just now, whatever their wallet knows of it. */
export async function fileSaying(
  { world, node }: TestShop,
  wallet: Wallet,
  placed: readonly Pick<Placed, "order">[],
): Promise<string> {
  const { rows } = await world.owner.query<{ invoice: string; minor: string; at: Date }>(
    "select invoice, amount_minor as minor, created_at as at from payment_attempt where order_id = any($1)",
    [placed.map(({ order }) => order.id)],
  );
  const { feeBps, statedAs } = node.payments[wallet].capabilities;
  const lines = rows.map(({ invoice, minor, at }, nth) =>
    statedOf({ ...{ id: "", ref: "", trx: `01FORGED${nth}`, invoice, at }, minor: BigInt(minor) }),
  );
  return statementOf(lines, feeBps, statedAs ?? "");
}

/** The wallet states what this order was paid with, as it took it. */
export async function settledOf(shop: TestShop, by: TestSession, { order }: Placed): Promise<void> {
  const { rows } = await shop.world.owner.query<
    Omit<Taken, "minor"> & { minor: string; wallet: Wallet; day: string }
  >(
    `select id, gateway_trx_id as trx, invoice, gateway_ref as ref, captured_minor::text as minor, captured_at as at, method as wallet,
       to_char(captured_at at time zone 'Asia/Dhaka', 'YYYY-MM-DD') as day from payment_attempt where order_id = $1 and state = 'captured'`,
    [order.id],
  );
  for (const { wallet, day, minor, ...taken } of rows) {
    const { feeBps, statedAs } = shop.node.payments[wallet].capabilities;
    const file = statementOf([statedOf({ ...taken, minor: BigInt(minor) })], feeBps, statedAs ?? "");
    await settle(shop, by, { source: wallet, day, file });
  }
}

export type Upload = Readonly<{
  source: Wallet;
  file: string | Uint8Array<ArrayBuffer>;
  day: string;
  toDay?: string;
  reference?: string | null;
}>;

/** Sends a statement as finance does; the worker may have it. */
export async function upload(
  shop: TestShop,
  finance: TestSession,
  { source, file, day, toDay = day, reference = null }: Upload,
): Promise<Readonly<{ id: string; isKnown: boolean }>> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  const body = { source, fileName: "statement.csv", fileHash: hash, fileBytes: bytes.length };
  const days = { fromDay: day, toDay, reference };
  const told = await ask(shop.world, finance, ["POST", "/v1/admin/statements"], { ...body, ...days });
  expect(told.status, told.code).toBe(201);
  const { statement, isKnown, partBytes } = AnnouncedStatement.parse(told.body);
  const path = `/v1/admin/statements/${statement.id}`;
  if (!isKnown) {
    for (let at = 0; at < bytes.length; at += partBytes) {
      const base64 = Buffer.from(bytes.subarray(at, at + partBytes)).toString("base64");
      const sent = await ask(shop.world, finance, ["PUT", `${path}/parts/${at / partBytes}`], { base64 });
      expect(sent.status, sent.code).toBe(200);
    }
    const whole = await ask(shop.world, finance, ["POST", `${path}/completion`]);
    expect(whole.status, whole.code).toBe(202);
  }
  return { id: statement.id, isKnown };
}

/** Sends a statement as finance does, and lets the worker have it. */
export async function settle(
  shop: TestShop,
  finance: TestSession,
  file: Upload,
): Promise<StatementReport & Readonly<{ isKnown: boolean }>> {
  const { id, isKnown } = await upload(shop, finance, file);
  while ((await settleStatements(shop.jobs)) > 0);
  const { body: report } = await ask(shop.world, finance, ["GET", `/v1/admin/statements/${id}`]);
  return { ...StatementReport.parse(report), isKnown };
}
