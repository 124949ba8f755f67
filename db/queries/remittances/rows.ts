import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type StoredFinding = Readonly<{
  label: string;
  expectedMinor: string | null;
  statedMinor: string | null;
  charge?: string;
}>;

export type StoredCell = Readonly<{
  fault: string;
  field: string | null;
  place: number;
  heading: string;
  text: string;
}>;

export type RowDispute = Readonly<{
  since: string;
  answer: Readonly<{ said: "no" | "yes"; who: string; day: string; words: string; at: string }> | null;
}>;

export type RemittanceRowLine = Readonly<{
  line: number;
  match: "exact" | "secondary" | "suggested" | "none" | "by_hand";
  state: "waiting" | "disputed" | "proposed" | "accepted" | "posted" | "dropped";
  outcome: "delivered" | "partial" | "exchange" | "returned" | "lost" | null;
  word: string;
  closedAt: string | null;
  isAdjustment: boolean;
  isException: boolean;
  consignmentStated: string | null;
  referenceStated: string | null;
  collected: string;
  deliveryFee: string;
  codFee: string;
  advance: string;
  charges: readonly Readonly<{ name: string; amountMinor: string }>[];
  payout: string;
  difference: string;
  findings: readonly StoredFinding[];
  /** Its cells that nobody could read, the first of many; and whether nobody has said yet what stands there. */
  unread: readonly StoredCell[];
  isUnread: boolean;
  isUnsummed: boolean;
  /** While it waits: since when its courier is asked, and what he answered. */
  dispute: RowDispute | null;
  candidates: number;
  order: Readonly<{ id: string; number: string }> | null;
  contradicted: Readonly<{ id: string; number: string }> | null;
  /** Since it was compared, or posted, something else is known of its parcel. */
  changed: "number" | "door" | "due" | "ended" | null;
}>;

/** Nobody needs to look at it. */
const isClean: SQL = sql`r.is_plain`;

/** As people see it. */
const standing: SQL = sql`case when r.state <> 'waiting' then r.state when r.decision is not null then 'accepted'
  when exists (select from proposal p where p.id = r.proposal_id and p.state = 'open' and p.expires_at > now()) then 'proposed'
  when r.disputed_at is not null then 'disputed' else 'waiting' end`;

/** Of the cells that cannot be read a list shows the first. */
const columnsOf = (
  cells: "first" | "all",
): SQL => sql`r.line, r.match, ${standing} as state, r.outcome, r.word, r.closed_at as "closedAt", r.is_adjustment as "isAdjustment", not ${isClean} as "isException",
  r.consignment_stated as "consignmentStated", r.reference_stated as "referenceStated", r.collected_minor::text as collected,
  r.delivery_fee_minor::text as "deliveryFee", r.cod_fee_minor::text as "codFee", r.advance_minor::text as advance, r.charges, r.payout_minor::text as payout, r.difference_minor::text as difference,
  coalesce(${cells === "all" ? sql`r.unread -> 'cells'` : sql`jsonb_path_query_array(r.unread, '$.cells[0 to 3]')`}, '[]') as unread, r.is_unread as "isUnread", coalesce(r.is_unread and (r.unread ->> 'isUnsummed')::boolean, false) as "isUnsummed",
  case when r.disputed_at is not null and r.state = 'waiting' then json_build_object('since', r.disputed_at, 'answer', row_answer(r.remittance_id, r.line, r.disputed_at)) end as dispute,
  r.findings, cardinality(r.candidates) as candidates,
  (select json_build_object('id', o.id, 'number', o.number) from consignment c join orders o on o.id = c.order_id where c.id = r.consignment_id) as "order",
  (select json_build_object('id', o.id, 'number', o.number) from consignment c join orders o on o.id = c.order_id where c.id = r.contradicted_id) as contradicted, r.compare_because as changed`;

type Ask = Readonly<{
  id: string;
  show: "all" | "open" | "disputed" | "changed";
  label: string | null;
  after: Readonly<{ isException: boolean; line: number }> | null;
  limit: number;
}>;

const shown: Readonly<Record<Ask["show"], SQL>> = {
  all: sql``,
  open: sql`and r.state = 'waiting' and r.decision is null and not ${isClean}`,
  disputed: sql`and r.state = 'waiting' and r.disputed_at is not null`,
  changed: sql`and r.compare_because is not null`,
};

/** What is wrong with some is found by it (`remittance_row_label`), and each of them by its line: nobody looks at the others, however many. */
const rowsOf = (id: string, label: string | null): SQL =>
  label === null
    ? sql`remittance_row r where r.remittance_id = ${id}`
    : sql`remittance_row_label k cross join lateral (select x.* from remittance_row x where x.remittance_id = k.remittance_id and x.line = k.line limit 1) r
        where k.remittance_id = ${id} and k.label = ${label}`;

/** What has a label is no clean row. */
const beyond = (label: string | null, after: NonNullable<Ask["after"]>): SQL =>
  label === null
    ? sql`and (${isClean}, r.line) > (${!after.isException}, ${after.line})`
    : sql`and k.line > ${after.line}`;

/** Exceptions first, then what is clean; by the lines of the file. */
export const listRows = (
  db: Database,
  viewer: Viewer,
  { id, show, label, after, limit }: Ask,
): Promise<RemittanceRowLine[]> =>
  db.ask(
    viewer,
    sql`select ${columnsOf("first")} from ${rowsOf(id, label)} ${shown[show]}
        ${after === null ? sql`` : beyond(label, after)}
      order by ${label === null ? sql`${isClean}, r.line` : sql`k.line`} limit ${limit}`,
  );

/** Null: there is none of that line. */
export async function findRow(
  db: Database,
  viewer: Viewer,
  { id, line }: Readonly<{ id: string; line: number }>,
): Promise<RemittanceRowLine | null> {
  const [row] = await db.ask<RemittanceRowLine>(
    viewer,
    sql`select ${columnsOf("all")} from remittance_row r where r.remittance_id = ${id} and r.line = ${line}`,
  );
  return row ?? null;
}

export type RowCounts = Readonly<{ match: string; exceptions: number; count: number }>;

/** As triggers have counted them; for a query of its own. */
export const countsOf = (id: string): SQL =>
  sql`select match, sum(rows)::int as count, sum(exceptions)::int as exceptions from remittance_tally where remittance_id = ${id}
    group by match having sum(rows) > 0 order by match`;

export type LabelCounts = Readonly<{ label: string; all: number; open: number; disputed: number }>;

/** As triggers have counted them, the most first; for a query of its own. */
export const labelsOf = (id: string): SQL =>
  sql`select label, sum(rows)::int as all, sum(open)::int as open, sum(disputed)::int as disputed from remittance_label_tally where remittance_id = ${id}
    group by label having sum(rows) > 0 order by 2 desc, label`;
