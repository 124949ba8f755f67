import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type Minor = string | null;

export type RemittanceRow = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  periodEnd: string;
  fileName: string;
  fileBytes: number;
  state: "arriving" | "waiting" | "reading" | "read" | "refused" | "matching" | "matched" | "recalled";
  partsRead: number;
  rows: number;
  matched: number;
  open: number;
  posted: number;
  dropped: number;
  exact: number;
  suggested: number;
  unmatched: number;
  left: Minor;
  gross: Minor;
  net: Minor;
  stated: Minor;
  madeBy: string;
  madeAt: string;
  readAt: string | null;
  recalled: Readonly<{ by: string; at: string; reason: string }> | null;
}>;

const columns: SQL = sql`f.id, f.courier, f.reference, f.period_end as "periodEnd", f.file_name as "fileName", f.file_bytes as "fileBytes", f.state,
  f.parts_read as "partsRead", f.rows_read as rows, f.rows_matched as matched, f.gross_minor::text as gross, f.net_minor::text as net, f.stated_net_minor::text as stated,
  coalesce(n.unended, 0) as open, coalesce(n.posted, 0) as posted, coalesce(n.dropped, 0) as dropped,
  coalesce(n.exact, 0) as exact, coalesce(n.suggested, 0) as suggested, coalesce(n.unmatched, 0) as unmatched, case when n.posted > 0 then remittance_left(f.id)::text end as left, u.name as "madeBy", f.made_at as "madeAt", f.read_at as "readAt",
  case when f.state = 'recalled' then json_build_object('by', (select b.name from user_account b where b.id = f.recalled_by), 'at', f.recalled_at, 'reason', f.recalled_reason) end as recalled`;

/** How many of its rows a person has yet to end, how many are in the books, and of the others how many do not wait: they never count; and how they were matched. */
const counted: SQL = sql`remittance_file f join user_account u on u.id = f.made_by left join lateral (
  select sum(t.unended)::int as unended, sum(t.posted)::int as posted, sum(t.rows - t.posted - t.ready - t.unended)::int as dropped,
    sum(t.rows) filter (where t.match in ('exact','secondary','by_hand'))::int as exact, sum(t.rows) filter (where t.match = 'suggested')::int as suggested,
    sum(t.rows) filter (where t.match = 'none')::int as unmatched
    from remittance_tally t where t.remittance_id = f.id and f.state = 'matched') n on true`;

/** Which statement we have under which of a courier's references, however it was typed. */
export async function statementsNamed(
  db: Database,
  viewer: Viewer,
  { courier, references }: Readonly<{ courier: Courier; references: readonly string[] }>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.ask<{ reference: string; id: string }>(
    viewer,
    sql`select named.reference, f.id from jsonb_array_elements_text(${JSON.stringify(references)}::jsonb) as named(reference)
      join remittance_file f on f.courier = ${courier} and f.state not in ('refused','recalled') and reference_key(f.reference) = reference_key(named.reference)`,
  );
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

type Ask = Readonly<{
  courier: Courier | undefined;
  isUnpaid: boolean;
  before: string | null;
  limit: number;
}>;

/** Of its money, which rows have put on its way, the bank has not credited just that. */
const isUnpaid: SQL = sql`(select sum(t.posted) from remittance_tally t where t.remittance_id = f.id) > 0 and remittance_left(f.id) <> 0`;

/** Newest first. */
export const listRemittances = (
  db: Database,
  viewer: Viewer,
  { courier, isUnpaid: onlyUnpaid, before, limit }: Ask,
): Promise<RemittanceRow[]> =>
  db.ask(
    viewer,
    sql`select ${columns} from ${counted} where true
      ${courier === undefined ? sql`` : sql`and f.courier = ${courier}`} ${onlyUnpaid ? sql`and ${isUnpaid}` : sql``} ${before === null ? sql`` : sql`and f.id < ${before}`}
      order by f.id desc limit ${limit}`,
  );

export type RemittanceDetail = RemittanceRow &
  Readonly<{
    bad: number;
    unsummed: number;
    isSumUnread: boolean;
    statedGross: Minor;
    refusal: string | null;
    refusalDetail: string | null;
    mappingVersion: number | null;
    header: unknown;
    preview: unknown;
    problems: readonly Readonly<{ line: number; fault: string; shown: string }>[];
  }>;

/** For a query of its own. */
export const detailOf = (id: string): SQL =>
  sql`select ${columns}, f.rows_bad as bad, f.rows_unsummed as unsummed, f.is_sum_unread as "isSumUnread", f.stated_gross_minor::text as "statedGross", f.refusal, f.refusal_detail as "refusalDetail", f.mapping_version as "mappingVersion", f.header, f.preview,
    coalesce((select json_agg(json_build_object('line', line, 'fault', fault, 'shown', shown) order by line)
      from remittance_problem where remittance_id = f.id), '[]') as problems
    from ${counted} where f.id = ${id}`;

export async function findRemittance(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<RemittanceDetail | null> {
  const [row] = await db.ask<RemittanceDetail>(viewer, detailOf(id));
  return row ?? null;
}

export const referencesOf = (
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<{ id: string; reference: string }[]> =>
  db.ask(
    viewer,
    sql`select id, reference from remittance where id in (select json_array_elements_text(${JSON.stringify(ids)}::json))`,
  );
