import type { PaymentMethod, Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Party } from "./file.ts";

/** A statement that somebody works on, for as long as he says so. */
export type Claimed = Readonly<{
  id: string;
  party: Party;
  source: Wallet;
  state: "reading" | "posting" | "undoing";
  postedLine: number;
  undoneLine: number;
  lastLine: number;
}>;

/** Another takes over what a dead one left within a minute. */
const leaseSeconds = 45;
export const lease = sql`now() + make_interval(secs => ${leaseSeconds})`;

/**
 * Of this sender, or of any: the oldest that waits, or that its worker left. One of a sender at a time: what one settles the next must know. Workers choose
 * one after another, for none would see what another is just taking.
 */
export const claimStatement = (books: Books, source?: PaymentMethod): Promise<Claimed | null> =>
  books.transact(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('claim_statement', 0))`);
    const { rows } = await tx.execute<Claimed>(sql`
      update statement s set lease_until = ${lease}, state = case s.state when 'waiting' then 'reading' else s.state end
       where s.id = (select w.id from statement w
          where ${source === undefined ? sql`true` : sql`w.source = ${source}`} and w.state in ('waiting','reading','posting','undoing') and (w.lease_until is null or w.lease_until < now())
            and not exists (select from statement b where b.source = w.source and b.id <> w.id and b.state in ('reading','posting','undoing') and b.lease_until >= now())
          order by w.state in ('posting','undoing') desc, w.made_at, w.id limit 1 for update skip locked)
      returning s.id, s.party, s.source, s.state, s.posted_line as "postedLine", s.undone_line as "undoneLine", s.last_line as "lastLine"`);
    return rows[0] ?? null;
  });

export type LineRow = Readonly<{
  line: number;
  kind: string;
  status: string;
  trx: string | null;
  reference: string | null;
  originalTrx: string | null;
  merchant: string | null;
  payerTail: string | null;
  currency: string;
  amountMinor: string;
  feeMinor: string;
  netMinor: string;
  at: string;
}>;

/** Kept once, whoever reads the file again. */
export const keepLines = (books: Books, id: string, lines: readonly LineRow[]): Promise<unknown> =>
  books.ask(sql`insert into statement_line (statement_id, line, kind, status, trx, reference, original_trx, merchant, payer_tail, currency, amount_minor, fee_minor, net_minor, at)
    select ${id}, l.line, l.kind, l.status, l.trx, l.reference, l."originalTrx", l.merchant, l."payerTail", l.currency, l."amountMinor", l."feeMinor", l."netMinor", l.at
      from json_to_recordset(${JSON.stringify(lines)}::json) as l(line integer, kind text, status text, trx text, reference text, "originalTrx" text,
        merchant text, "payerTail" text, currency text, "amountMinor" bigint, "feeMinor" bigint, "netMinor" bigint, at timestamptz)
    on conflict do nothing`);

type Progress = Readonly<{ parts: number; rows: number }>;

export const noteRead = (books: Books, id: string, { parts, rows }: Progress): Promise<unknown> =>
  books.ask(
    sql`update statement set parts_read = ${parts}, rows_read = ${rows}, lease_until = ${lease} where id = ${id}`,
  );

type Whole = Readonly<{ headerLine: number; hasFee: boolean; rows: number; lastLine: number }>;

/** Read to its end without a fault: from now on its lines count, and the file is let go. */
export const beginPosting = (books: Books, id: string, whole: Whole): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`update statement set state = 'posting', header_line = ${whole.headerLine}, has_fee = ${whole.hasFee},
      rows_read = ${whole.rows}, last_line = ${whole.lastLine} where id = ${id} and state = 'reading'`);
    await tx.execute(sql`delete from statement_part where statement_id = ${id}`);
  });

export type Problem = Readonly<{ line: number; fault: string; shown: string }>;
type Refusal = Readonly<{ refusal: string; detail: string | null; problems: readonly Problem[] }>;

/** Nothing of the file is taken; what was wrong with it is kept. */
export const refuseStatement = (
  books: Books,
  id: string,
  { refusal, detail, problems }: Refusal,
): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`update statement set state = 'refused', refusal = ${refusal}, refusal_detail = ${detail}, done_at = now(), lease_until = null
      where id = ${id} and state = 'reading'`);
    await tx.execute(sql`insert into statement_problem (statement_id, line, fault, shown)
      select ${id}, p.line, p.fault, p.shown from json_to_recordset(${JSON.stringify(problems)}::json) as p(line integer, fault text, shown text)
      on conflict do nothing`);
    await tx.execute(sql`delete from statement_line where statement_id = ${id}`);
    await tx.execute(sql`delete from statement_part where statement_id = ${id}`);
  });

/** Matched, judged and posted, a batch in a transaction. Which lines there are says the file: numbers may be left out. */
export const settleLines = (
  books: Books,
  id: string,
  { from, to }: Readonly<{ from: number; to: number }>,
): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`select settle_statement_lines(${id}, ${from}, ${to})`);
    await tx.execute(sql`update statement set lease_until = ${lease} where id = ${id}`);
  });

/** What should have stood there is noted, and the statement is done. */
export const finishStatement = (books: Books, id: string): Promise<void> =>
  books.transact(async (tx) => {
    const { rows } = await tx.execute(
      sql`update statement s set state = 'done', done_at = now(), lease_until = null, captured_minor = l.captured, refunded_minor = l.refunded,
        fees_minor = l.fees, net_minor = l.net from (select
          coalesce(sum(amount_minor) filter (where kind = 'capture' and status = 'completed'), 0) as captured,
          coalesce(sum(amount_minor) filter (where kind in ('refund','reversal') and status = 'completed'), 0) as refunded,
          coalesce(sum(fee_minor) filter (where status = 'completed'), 0) as fees, coalesce(sum(net_minor), 0) as net
          from statement_line where statement_id = ${id} and currency = 'BDT') l where id = ${id} and state = 'posting' and posted_line >= last_line returning id`,
    );
    if (rows.length === 1) await tx.execute(sql`select find_missing_theirs(${id})`);
  });
