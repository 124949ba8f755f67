import { accountCurrency, type Journal } from "@haat/core/ledger";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { column } from "../column.ts";

/** Posts a balanced journal; a null one moved nothing. Posting an event twice violates `journal_event`. */
export async function post(tx: Tx, journal: Journal | null): Promise<void> {
  if (!journal) return;
  const lines = journal.lines.map(({ account, side, amount }, index) => ({
    no: index + 1,
    account,
    side,
    amount: amount.toString(),
  }));
  const currency = accountCurrency(journal.lines[0]?.account ?? "");
  await tx.execute(sql`
    with posted as (insert into journal (event_type, event_key, order_id, currency)
      values (${journal.eventType}, ${journal.eventKey}, ${journal.orderId}, ${currency}) returning id)
    insert into journal_line (journal_id, line_no, account, side, amount)
    select posted.id, l.no, l.account, l.side, l.amount from posted,
      jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(no smallint, account text, side char(1), amount bigint)`);
}

/** The same of many at once, in taka. Accounts are locked by name, however many journals move them. */
export async function postAll(tx: Tx, journals: readonly Journal[]): Promise<void> {
  const lines = journals.flatMap((journal) =>
    journal.lines.map((line, index) => ({
      ...line,
      of: journal.eventKey,
      type: journal.eventType,
      no: index + 1,
    })),
  );
  if (lines.length === 0) return;
  await tx.execute(sql`
    with posted as (insert into journal (event_type, event_key, order_id)
      select * from unnest(${column(journals, ({ eventType }) => eventType)}::text[], ${column(journals, ({ eventKey }) => eventKey)}::text[],
        ${column(journals, ({ orderId }) => orderId)}::text[]) returning id, event_type, event_key)
    insert into journal_line (journal_id, line_no, account, side, amount)
    select p.id, w.no, w.account, w.side, w.amount from posted p join unnest(${column(lines, ({ type }) => type)}::text[], ${column(lines, ({ of }) => of)}::text[],
        ${column(lines, ({ no }) => no)}::smallint[], ${column(lines, ({ account }) => account)}::text[], ${column(lines, ({ side }) => side)}::char(1)[],
        ${column(lines, ({ amount }) => amount.toString())}::bigint[]) w(type, of, no, account, side, amount) on w.type = p.event_type and w.of = p.event_key`);
}

/** Debits less credits, locked until the transaction ends; 0 for an account nobody used. */
export async function lockBalance(tx: Tx, account: string): Promise<bigint> {
  const { rows } = await tx.execute<{ balance: string }>(sql`select lock_balance(${account}) as balance`);
  return BigInt(rows[0]?.balance ?? 0);
}
