import type { PaymentMethod, Sender } from "@haat/core/payment-methods";
import type { FileKind } from "@haat/core/stripped-file";
import type { RefundState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type DisproofRow, doubted } from "../disproofs/of-refund.ts";
import { trxOf } from "../money/attempts.ts";
import { shared, type SharedTrx } from "../support/attempt-story.ts";
import { bounceWaits } from "./bounced.ts";
import { takeable } from "./evidence.ts";
import { unbegun } from "./unbegun.ts";

export const deskViews = ["to_send", "to_confirm", "to_approve", "under_way", "done"] as const;
export type DeskView = (typeof deskViews)[number];

export type DeskRefund = Readonly<{
  id: string;
  orderId: string;
  orderNumber: string;
  method: PaymentMethod;
  state: RefundState;
  amountMinor: string;
  currency: string;
  bornOf: string;
  /** Why it stands where it stands, in the wallet's code or our word. */
  why: string | null;
  decidedAt: string;
  dueAt: string;
  isOverdue: boolean;
  /** Owed for a day, and nothing has been done for it. */
  isUnbegun: boolean;
  feeBorneBy: "market";
  doneAt: string | null;
  hasEvidence: boolean;
  /** Something says that it is home although we count otherwise. */
  isFound: boolean;
  /** It waits for a wallet and is due within a day: finance may end it by hand. */
  isTakeable: boolean;
}>;

const proven: SQL = sql`exists (select 1 from refund_evidence e where e.refund_id = r.id and e.state = 'open')`;

/** Also of one that has ended, where it is not what ended it. */
const found: SQL = sql`exists (select 1 from refund_finding f where f.refund_id = r.id
  and (r.state <> 'succeeded' or f.at > r.done_at or upper(f.trx) <> upper(r.provider_refund_trx)))`;

/** Ended: nobody is owed any more. */
const over: SQL = sql`('succeeded','rejected','withdrawn')`;

const among = (view: DeskView): SQL => {
  switch (view) {
    case "to_send":
      return sql`r.state = 'manual' and not ${proven} and not ${doubted}`;
    case "to_confirm":
      return sql`(r.state = 'manual' and ${proven} or ${doubted})`;
    case "to_approve":
      return sql`r.state = 'requested'`;
    case "under_way":
      return sql`r.state in ('approved','submitting','submitted','unknown','failed')`;
    case "done":
      return sql`r.state in ${over}`;
  }
};

const columns: SQL = sql`r.id, r.order_id as "orderId", o.number as "orderNumber", a.method, r.state, r.amount_minor::text as "amountMinor", r.currency, r.born_of as "bornOf",
  (select t.reason from transition t where t.machine = 'refund' and t.subject_id = r.id order by t.id desc limit 1) as why,
  r.decided_at as "decidedAt", r.due_at as "dueAt", (r.due_at < now() and r.state not in ${over}) as "isOverdue", ${unbegun} as "isUnbegun", r.fee_borne_by as "feeBorneBy", r.done_at as "doneAt",
  ${proven} as "hasEvidence", ${found} as "isFound", ${takeable} as "isTakeable"`;

const tables: SQL = sql`from refund r join orders o on o.id = r.order_id join payment_attempt a on a.id = r.attempt_id`;

type Ask = Readonly<{ view: DeskView; after: string | null; limit: number }>;

/** What must be done first comes first; what is done, last done first. */
export const listDesk = (
  db: Database,
  viewer: Viewer,
  { view, after, limit }: Ask,
): Promise<DeskRefund[]> => {
  const [order, beyond] =
    view === "done"
      ? [
          sql`r.decided_at desc, r.id desc`,
          sql`(r.decided_at, r.id) < (select x.decided_at, x.id from refund x where x.id = ${after})`,
        ]
      : [
          sql`r.due_at, r.id`,
          sql`(r.due_at, r.id) > (select x.due_at, x.id from refund x where x.id = ${after})`,
        ];
  return db.ask(
    viewer,
    sql`select ${columns} ${tables} where ${among(view)} ${after === null ? sql`` : sql`and ${beyond}`}
      order by ${order} limit ${limit}`,
  );
};

export type DeskCounts = Readonly<
  Record<Exclude<DeskView, "done">, number> & { overdue: number; unbegun: number }
>;

export async function countDesk(db: Database, viewer: Viewer): Promise<DeskCounts> {
  const [row] = await db.ask<DeskCounts>(
    viewer,
    sql`select count(*) filter (where ${among("to_send")})::int as to_send,
        count(*) filter (where ${among("to_confirm")})::int as to_confirm,
        count(*) filter (where ${among("to_approve")})::int as to_approve,
        count(*) filter (where ${among("under_way")})::int as under_way,
        count(*) filter (where r.due_at < now())::int as overdue, count(*) filter (where ${unbegun})::int as unbegun
      from refund r where r.state not in ${over}`,
  );
  if (!row) throw new Error("a count has a row");
  return row;
}

export type EvidenceRow = Readonly<{
  id: string;
  method: Sender;
  trx: string;
  part: number;
  amountMinor: string;
  currency: string;
  sentAt: string;
  note: string;
  state: "open" | "confirmed" | "refused" | "withdrawn" | "unmade";
  bounced: Readonly<{ trx: string; creditedAt: string; feeMinor: string; reason: string }> | null;
  makerId: string;
  maker: string;
  madeAt: string;
  file: FileKind | null;
  checker: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}>;

/** What says that the money is home: the wallet's own late answer, or a line of its statement. */
export type FindingRow = Readonly<{
  source: "wallet" | "statement";
  trx: string | null;
  amountMinor: string;
  at: string;
  statementId: string | null;
  /** One of finance has looked for it and did not find it. */
  isRefuted: boolean;
}>;

export type DeskFile = DeskRefund &
  Readonly<{
    providerRef: string | null;
    providerTrx: string | null;
    shared: readonly SharedTrx[];
    refundTrx: string | null;
    capturedAt: string | null;
    phoneTail: string | null;
    buyerName: string;
    evidence: readonly EvidenceRow[];
    /** Newest first: that its payment never came. */
    disproofs: readonly DisproofRow[];
    /** Its payment came under the transaction id of another, and no statement shows it. */
    isDoubtful: boolean;
    bounceWaits: boolean;
    findings: readonly FindingRow[];
    steps: readonly Readonly<{ at: string; to: RefundState; actor: string; reason: string | null }>[];
  }>;

/** One refund as finance needs it to send it. Null: there is none. */
export async function findDeskRefund(db: Database, viewer: Viewer, id: string): Promise<DeskFile | null> {
  const [row] = await db.ask<DeskFile>(
    viewer,
    sql`select ${columns}, a.gateway_ref as "providerRef", ${trxOf} as "providerTrx", ${shared} as shared, r.provider_refund_trx as "refundTrx",
        a.captured_at as "capturedAt", o.contact_phone_tail as "phoneTail", o.contact_name as "buyerName",
        (select coalesce(json_agg(json_build_object('id', e.id, 'method', e.method, 'trx', e.trx, 'part', e.part, 'amountMinor', e.amount_minor::text, 'currency', e.currency,
            'sentAt', e.sent_at, 'note', e.note, 'state', e.state, 'bounced', (select json_build_object('trx', u.reference, 'creditedAt', u.credited_at, 'feeMinor', u.fee_minor::text, 'reason', u.note) from unmade_refund u
              where u.refund_id = r.id and u.credited_at is not null and u.trx = e.trx and e.state = 'unmade'), 'makerId', e.maker_id, 'maker', m.name, 'madeAt', e.made_at,
            'file', (select f.kind from refund_evidence_file f where f.evidence_id = e.id), 'checker', c.name, 'decidedAt', e.decided_at, 'decisionReason', e.decision_reason) order by e.made_at desc, e.id desc), '[]')
          from refund_evidence e join user_account m on m.id = e.maker_id left join user_account c on c.id = e.checker_id
          where e.refund_id = r.id) as evidence,
        (select coalesce(json_agg(json_build_object('id', d.id, 'reason', d.reason, 'evidence', d.evidence, 'state', d.state, 'proposerId', d.proposed_by,
            'proposer', p.name, 'proposedAt', d.proposed_at, 'decider', c.name, 'decidedAt', d.decided_at, 'decisionReason', d.decision_reason)
            order by d.proposed_at desc, d.id desc), '[]') from disproof d join user_account p on p.id = d.proposed_by
          left join user_account c on c.id = d.decided_by where d.refund_id = r.id) as disproofs,
        (a.repeated_trx_id is not null and not exists (select from settled_capture s where s.attempt_id = a.id)) as "isDoubtful", ${bounceWaits} as "bounceWaits",
        (select coalesce(json_agg(json_build_object('source', f.source, 'trx', f.trx, 'amountMinor', f.amount_minor::text,
            'at', coalesce(l.at, f.at), 'statementId', f.statement_id, 'isRefuted', exists (select from refund_evidence e
              where e.refund_id = r.id and e.state in ('refused','unmade') and e.trx = upper(f.trx))) order by f.id), '[]')
          from refund_finding f left join statement_line l on l.statement_id = f.statement_id and l.line = f.line where f.refund_id = r.id) as findings,
        (select coalesce(json_agg(json_build_object('at', t.at, 'to', t.to_state, 'actor', t.actor, 'reason', t.reason) order by t.id), '[]')
          from transition t where t.machine = 'refund' and t.subject_id = r.id) as steps
      ${tables} where r.id = ${id}`,
  );
  return row ?? null;
}
