import type { Wallet } from "@haat/core/payment-methods";
import type { RefundState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { ClearingTarget } from "./clearing.ts";
import { trxOf } from "../money/attempts.ts";

export type DifferenceRow = Readonly<{
  id: string;
  source: Wallet;
  statementId: string;
  line: number | null;
  class: string;
  day: string;
  state: "open" | "proposed" | "cleared" | "noted" | "undone";
  trx: string | null;
  reference: string | null;
  orderId: string | null;
  orderNumber: string | null;
  ourMinor: string | null;
  ourCurrency: string;
  theirMinor: string | null;
  theirCurrency: string;
  suspenseMinor: string;
  businessDays: number;
  waited: number;
  madeAt: string;
}>;

const columns: SQL = sql`c.id, c.source, c.statement_id as "statementId", c.line, c.class, c.day::text as day, c.state,
  coalesce(l.trx, ${trxOf}) as trx, coalesce(l.reference, a.invoice) as reference, o.id as "orderId", o.number as "orderNumber",
  c.our_minor::text as "ourMinor", coalesce(a.captured_currency, 'BDT') as "ourCurrency", c.their_minor::text as "theirMinor",
  coalesce(l.currency, 'BDT') as "theirCurrency", c.suspense_minor::text as "suspenseMinor",
  business_days_since(c.made_at) as "businessDays", c.waited, c.made_at as "madeAt"`;
const tables: SQL = sql`from settlement_case c left join statement_line l on l.statement_id = c.statement_id and l.line = c.line
  left join payment_attempt a on a.id = c.attempt_id left join orders o on o.id = a.order_id`;

type Ask = Readonly<{
  statement?: string | undefined;
  source?: Wallet | undefined;
  class?: string | undefined;
  waiting?: "yes" | "no" | undefined;
  before: Readonly<{ madeAt: string; id: string }> | null;
  limit: number;
}>;

const and = (condition: boolean, part: SQL): SQL => (condition ? sql`and ${part}` : sql``);

/** What waits longest comes first. */
export const listDifferences = (db: Database, viewer: Viewer, ask: Ask): Promise<DifferenceRow[]> =>
  db.ask(
    viewer,
    sql`select ${columns} ${tables} where true
      ${and(ask.statement !== undefined, sql`c.statement_id = ${ask.statement}`)}
      ${and(ask.source !== undefined, sql`c.source = ${ask.source}`)}
      ${and(ask.class !== undefined, sql`c.class = ${ask.class}`)}
      ${and(ask.waiting === "yes", sql`c.state in ('open','proposed')`)}
      ${and(ask.waiting === "no", sql`c.state in ('cleared','noted','undone')`)}
      ${ask.before === null ? sql`` : sql`and (c.made_at, c.id) > (${ask.before.madeAt}::timestamptz, ${ask.before.id})`}
      order by c.made_at, c.id limit ${ask.limit}`,
  );

/** What two said of money that no statement names. */
export type Said = Readonly<{
  amount: string;
  reference: string;
  note: string;
  proposedBy: string;
  agreedBy: string;
  at: string;
  account: string;
  returnedAt: string | null;
}>;

/** About this difference, the last first. */
const saidOf = (table: SQL): SQL =>
  sql`(select coalesce(json_agg(json_build_object('amount', u.amount_minor::text, 'reference', u.reference, 'note', u.note, 'proposedBy', x.name, 'agreedBy', y.name,
        'at', u.made_at, 'account', u.account, 'returnedAt', u.returned_at) order by u.made_at desc, u.id), '[]')
      from ${table} u left join user_account x on x.id = u.proposed_by left join user_account y on y.id = u.agreed_by where u.difference_id = c.id)`;
const liveOf = (table: SQL): SQL =>
  sql`(select u.id from ${table} u where u.difference_id = c.id and u.returned_at is null)`;

export type DifferenceDetailRow = DifferenceRow &
  Readonly<{
    stated: Readonly<{
      kind: string;
      status: string;
      at: string;
      merchant: string | null;
      amount: string;
      fee: string;
      feeDue: string | null;
      net: string;
    }> | null;
    clearTo: ClearingTarget | "found" | null;
    clearReference: string | null;
    clearNote: string | null;
    proposedBy: string | null;
    proposer: string | null;
    proposedAt: string | null;
    decider: string | null;
    clearedAt: string | null;
    attemptId: string | null;
    refundId: string | null;
    refundState: RefundState | null;
    claimId: string | null;
    claims: readonly Said[];
    untakenId: string | null;
    untaken: readonly Said[];
  }>;

export async function findDifference(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<DifferenceDetailRow | null> {
  const [row] = await db.ask<DifferenceDetailRow>(
    viewer,
    sql`select ${columns}, case when l.line is not null then json_build_object('kind', l.kind, 'status', l.status, 'at', l.at, 'merchant', l.merchant,
        'amount', l.amount_minor::text, 'fee', l.fee_minor::text, 'feeDue', l.our_fee_minor::text, 'net', l.net_minor::text) end as stated,
      c.clear_to as "clearTo", c.clear_reference as "clearReference", c.clear_note as "clearNote", c.proposed_by as "proposedBy",
      p.name as proposer, c.proposed_at as "proposedAt", d.name as decider, c.cleared_at as "clearedAt",
      c.attempt_id as "attemptId", c.refund_id as "refundId", (select r.state from refund r where r.id = c.refund_id) as "refundState",
      ${liveOf(sql`unsettled_claim`)} as "claimId", ${saidOf(sql`unsettled_claim`)} as claims,
      ${liveOf(sql`untaken_refund`)} as "untakenId", ${saidOf(sql`untaken_refund`)} as untaken
      ${tables} left join user_account p on p.id = c.proposed_by left join user_account d on d.id = c.cleared_by where c.id = ${id}`,
  );
  return row ?? null;
}
