import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { RowWish } from "../proposals/remittance-wish.ts";
import { isFree, wantPosting } from "./acts.ts";
import { lacksEnd } from "./ends.ts";
import { takeParcel } from "./takings.ts";

export type Of = Readonly<{ remittanceId: string; by: string; lines: readonly number[] }>;

/** Which limit is passed, by how much that comes to; in poisha. */
export type PastLimit = Readonly<{
  because: "difference" | "cash" | "dropped" | "let_go" | "agreed" | "unread" | "reading";
  sum: bigint;
  limit: bigint;
}>;

/** What moves by a row, as a statement weighs it (`weightOf`); each row by itself, so that none makes another lighter. */
const moves: SQL = sql`greatest(abs(r.payout_minor), abs(r.payout_minor + r.advance_minor))`;
/** What was found against it counts, also where its match was undone since. */
const differs: SQL = sql`greatest(r.difference_minor, r.heaviest_minor)`;
const isAccepted = (by: string): SQL =>
  sql`(r.decision is not null and r.decided_by = ${by} and r.decision ->> 'proposal' is null)`;
export const isAmong = (lines: readonly number[]): SQL =>
  sql`r.line in (select value::integer from json_array_elements_text(${JSON.stringify(lines)}::json))`;

/** What `by` has accepted alone within a day of other statements of its courier: in two halves it weighs what it weighed whole. */
const differsElsewhere = ({ remittanceId, by }: Of): SQL =>
  sql`(select coalesce(sum(${differs}), 0) from remittance_row r where r.decided_by = ${by} and r.decided_at > now() - interval '1 day' and ${isAccepted(by)}
    and r.remittance_id in (select x.id from remittance x join remittance m on m.courier = x.courier where m.id = ${remittanceId} and x.id <> m.id))`;

/**
 * Of these rows, with all that `by` has accepted of the statement without a second person before: no row where that is not more than one
 * person may accept alone. Only whoever has locked the statement, and his own acceptances, knows that it stays so.
 */
const beyond = ({ remittanceId, by, lines }: Of): SQL =>
  sql`select w.because, w.sum::text as sum, w.most::text as "limit" from (select
      coalesce(sum(${differs}), 0) + ${differsElsewhere({ remittanceId, by, lines })} as differs, coalesce(sum(${differs}) filter (where ${isAmong(lines)}), 0) as differs_now,
      coalesce(sum(${moves}), 0) as moves, coalesce(sum(${moves}) filter (where ${isAmong(lines)}), 0) as moves_now
      from remittance_row r where r.remittance_id = ${remittanceId} and (${isAmong(lines)} or ${isAccepted(by)})) n
    cross join lateral (values (1, 'difference', n.differs_now, n.differs, setting_now('remittance_alone_minor', 500000)),
      (2, 'cash', n.moves_now, n.moves, setting_now('remittance_file_alone_minor', 20000000))) w(no, because, now, sum, most)
    where w.now > 0 and w.sum > w.most order by w.no limit 1`;

export type Row = Readonly<{ because: PastLimit["because"]; sum: string; limit: string }>;
export const readLimit = ([row]: readonly Row[]): PastLimit | null =>
  row ? { because: row.because, sum: BigInt(row.sum), limit: BigInt(row.limit) } : null;

/** Whoever accepts, or leaves out, in two statements at once does so one after the other; until the end of the transaction. */
export const oneAfterTheOther = (tx: Tx, by: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('remittance.accept:' || ${by}::text, 0))`);

/** Null: he may accept them alone. The statement is locked. */
export async function pastLimit(tx: Tx, of: Of): Promise<PastLimit | null> {
  await oneAfterTheOther(tx, of.by);
  return readLimit((await tx.execute<Row>(beyond(of))).rows);
}

/** As it would be now; null: he may accept them alone. */
export const limitBefore = async (db: Database, viewer: Viewer, of: Of): Promise<PastLimit | null> =>
  readLimit(await db.ask<Row>(viewer, beyond(of)));

type Saying = Readonly<{
  remittanceId: string;
  lines: readonly number[];
  by: string;
  reason: string;
  wish: RowWish;
}>;

/**
 * They are posted next. How many were free to be; of those that waited for `proposalId`, which has been agreed to. Without one, none where
 * `by` has accepted as much of the statement as he may alone: whoever asks has locked it.
 */
export async function acceptRows(
  tx: Tx,
  { remittanceId, lines, by, reason, wish }: Saying,
  proposalId: string | null,
): Promise<number> {
  const free =
    proposalId === null
      ? sql`${isFree} and not exists (${beyond({ remittanceId, by, lines })})`
      : sql`r.proposal_id = ${proposalId}`;
  const kept = JSON.stringify({ ...wish, ...(proposalId !== null && { proposal: proposalId }) });
  const { rows } = await tx.execute<{ line: number; parcel: string | null }>(
    sql`update remittance_row r set decision = ${kept}::jsonb, decided_by = ${by}, reason = ${reason},
      decided_at = now(), proposal_id = null, disputed_at = null
    where remittance_id = ${remittanceId} and line in (select value::integer from json_array_elements_text(${JSON.stringify(lines)}::json))
      and state = 'waiting' and ${free} and not ${lacksEnd} and not r.is_unread returning line, case when not is_adjustment then consignment_id end as parcel`,
  );
  if (rows.length > 0) await wantPosting(tx, remittanceId);
  // A second row that is taken all the same stands for its parcel where the first does no longer.
  for (const { line, parcel } of rows)
    if (parcel !== null) await takeParcel(tx, { remittanceId, line, consignmentId: parcel });
  return rows.length;
}
