import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { isAmong, moves, type Of, type PastLimit, readLimit, type Row } from "./accept.ts";
import { isFree, untake, wantPosting } from "./acts.ts";

/** What is lost sight of where a row is left out: all that it brings or names, whatever it differs by. */
const leftOut: SQL = sql`greatest(r.difference_minor, ${moves}, abs(r.collected_minor))`;
const isDropped = (by: string): SQL =>
  sql`(r.state = 'dropped' and r.decided_by = ${by} and r.proposal_id is null)`;

/** Of these rows, which he would leave out, with all that he has left out of the statement alone before. */
const beyondDropped = ({ remittanceId, by, lines }: Of): SQL =>
  sql`select 'dropped' as because, n.sum::text as sum, n.most::text as "limit" from (select coalesce(sum(${leftOut}), 0) as sum,
      coalesce(sum(${leftOut}) filter (where ${isAmong(lines)}), 0) as now, setting_now('remittance_alone_minor', 500000) as most
      from remittance_row r where r.remittance_id = ${remittanceId} and (${isAmong(lines)} or ${isDropped(by)})) n where n.now > 0 and n.sum > n.most`;

/** Null: he may leave them out alone. The statement is locked. */
export const pastDropLimit = async (tx: Tx, of: Of): Promise<PastLimit | null> =>
  readLimit((await tx.execute<Row>(beyondDropped(of))).rows);

/** As it would be now; null: he may leave them out alone. */
export const dropLimitBefore = async (db: Database, viewer: Viewer, of: Of): Promise<PastLimit | null> =>
  readLimit(await db.ask<Row>(viewer, beyondDropped(of)));

type Dropping = Readonly<{ remittanceId: string; line: number; by: string; reason: string }>;

/**
 * It never counts, and another row may stand for its parcel. False: it is not free; of one that waited for `proposalId`, which two have
 * agreed to, it does not. Without one, neither where `by` has left out as much of the statement as he may alone: whoever asks has locked it.
 */
export async function dropRow(
  tx: Tx,
  { remittanceId, line, by, reason }: Dropping,
  proposalId: string | null,
): Promise<boolean> {
  const free =
    proposalId === null
      ? sql`${isFree} and not exists (${beyondDropped({ remittanceId, by, lines: [line] })})`
      : sql`r.proposal_id = ${proposalId}`;
  const { rows } =
    await tx.execute(sql`update remittance_row r set state = 'dropped', decided_by = ${by}, reason = ${reason}, disputed_at = null, proposal_id = ${proposalId}
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting' and ${free} returning line`);
  if (rows.length === 0) return false;
  await untake(tx, { remittanceId, line, by, reason });
  await tx.execute(sql`update remittance m set state = 'posted' where m.id = ${remittanceId} and m.state = 'read'
    and not exists (select from remittance_row r where r.remittance_id = m.id and r.state = 'waiting')`);
  return true;
}

/** It was left out, and waits again. False: it was not. */
export async function takeUpRow(
  tx: Tx,
  { remittanceId, line }: Pick<Dropping, "remittanceId" | "line">,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update remittance_row r set state = 'waiting', decided_by = null, reason = null, proposal_id = null
    where remittance_id = ${remittanceId} and line = ${line} and state = 'dropped' returning line`);
  if (rows.length === 0) return false;
  await tx.execute(sql`update remittance set state = 'read' where id = ${remittanceId} and state = 'posted'`);
  await wantPosting(tx, remittanceId);
  return true;
}
