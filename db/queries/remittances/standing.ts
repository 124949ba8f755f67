import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { isSaidAlone, isTotalWrong, weightOf } from "./posting.ts";

type Rows = Readonly<{ count: number; payout: string }>;

export type PostingRow = Readonly<{
  state: "read" | "posted";
  isOrdered: boolean;
  isReleased: boolean;
  isTotalWrong: boolean;
  isSaidAlone: boolean;
  net: string;
  /** All that its rows bring and take. */
  weight: string;
  posted: Rows;
  ready: Rows;
  open: number;
  /** Of those that wait, and of posted ones: how many have a parcel of which something else is known since. */
  toCompare: number;
  changed: number;
  difference: string;
  proposalId: string | null;
  creditProposalId: string | null;
  left: string;
  /** What the bank has under its reference and nobody has noted. */
  atBank: string;
  bankCases: readonly Readonly<{ id: string; amount: string; isOpen: boolean }>[];
  limit: string;
  credits: readonly Readonly<{
    id: string;
    reference: string;
    day: string;
    amount: string;
    undoneAt: string | null;
    /** Our bank's own statement of those days has no such line. */
    isLacked: boolean;
    undoProposalId: string | null;
  }>[];
}>;

/** How far a matched statement is in the books, for a query of its own; no row: its rows are not matched. */
export const postingOf = (id: string): SQL =>
  sql`select m.state, m.posting_at is not null as "isOrdered", rule_is_released(m.courier, 'clean_1') as "isReleased",
        (select count(*)::int from remittance_row r where r.remittance_id = m.id and r.compare_because is not null and r.state = 'waiting') as "toCompare",
        (select count(*)::int from remittance_row r where r.remittance_id = m.id and r.compare_because is not null and r.state = 'posted') as changed,
        ${isTotalWrong} as "isTotalWrong", ${isSaidAlone} as "isSaidAlone", m.net_minor::text as net, ${weightOf} as weight, n.*,
        (select p.id from proposal p where p.kind = 'remittance.post' and p.subject = m.id and p.state = 'open' and p.expires_at > now()) as "proposalId",
        (select p.id from proposal p where (p.kind in ('remittance.credit','remittance.difference') and p.subject = m.id
          or p.kind = 'remittance.transfer' and p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', m.id)))
          and p.state = 'open' and p.expires_at > now() order by p.id limit 1) as "creditProposalId",
        remittance_left(m.id)::text as "left", bank_waits_for(m.id)::text as "atBank",
        (select coalesce(json_agg(json_build_object('id', s.id, 'amount', s.opened_minor::text, 'isOpen', s.state = 'open') order by s.made_at), '[]')
          from remittance_case s where s.remittance_id = m.id and s.line is null) as "bankCases",
        setting_now('remittance_file_alone_minor', 20000000)::text as "limit",
        (select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference, 'day', c.day, 'amount', c.amount_minor::text, 'undoneAt', c.undone_at,
            'isLacked', c.undone_at is null and bank_lacks(c.reference, c.day),
            'undoProposalId', (select p.id from proposal p where p.kind = 'remittance.undo' and p.subject = c.id and p.state = 'open' and p.expires_at > now())) order by c.made_at), '[]')
          from remittance_credit c where c.remittance_id = m.id) as credits
      from remittance m join remittance_file f on f.id = m.id cross join lateral (select
          json_build_object('count', coalesce(sum(t.posted), 0), 'payout', coalesce(sum(t.posted_minor), 0)::text) as posted,
          json_build_object('count', coalesce(sum(t.ready), 0), 'payout', coalesce(sum(t.ready_minor), 0)::text) as ready,
          coalesce(sum(t.open), 0)::int as open, coalesce(sum(t.open_minor), 0)::text as difference
        from remittance_tally t where t.remittance_id = m.id) n
      where m.id = ${id} and f.state = 'matched'`;

export type RuleRow = Readonly<{
  courier: string;
  releasedBy: readonly string[] | null;
  releasedAt: string | null;
  proposalId: string | null;
  /** It is in shadow because people had corrected it too often. */
  fell: Readonly<{ at: string; rows: number; otherwise: number }> | null;
  rows: number;
  payout: string;
}>;

/** Of each courier: whether it is released, by which two, and what it would post now. */
export const rulesOf = (
  db: Database,
  viewer: Viewer,
  { couriers, rule }: Readonly<{ couriers: readonly string[]; rule: string }>,
): Promise<RuleRow[]> =>
  db.ask(
    viewer,
    sql`select k.courier, case when l.is_released then array[mk.name, ck.name] end as "releasedBy", case when l.is_released then l.made_at end as "releasedAt",
        (select p.id from proposal p where p.kind = 'remittance.rule' and p.subject = k.courier || ':' || ${rule} and p.state = 'open' and p.expires_at > now()) as "proposalId",
        case when l.fell_rows is not null then json_build_object('at', l.made_at, 'rows', l.fell_rows, 'otherwise', l.fell_otherwise) end as fell, s.rows, s.payout
      from json_array_elements_text(${JSON.stringify(couriers)}::json) with ordinality k(courier, n)
        left join lateral (select * from courier_rule c where c.courier = k.courier and c.rule = ${rule} order by c.made_at desc, c.id desc limit 1) l on true
        left join proposal p on p.id = l.proposal_id left join user_account mk on mk.id = p.maker_id left join user_account ck on ck.id = p.checker_id
        cross join lateral (select coalesce(sum(t.ready), 0)::int as rows, coalesce(sum(t.ready_minor), 0)::text as payout from remittance m join remittance_tally t
          on t.remittance_id = m.id where m.courier = k.courier and m.state = 'read') s
      order by k.n`,
  );
