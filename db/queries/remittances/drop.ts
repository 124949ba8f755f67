import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { isAmong, type Of, oneAfterTheOther, type PastLimit, readLimit, type Row } from "./accept.ts";
import { asStated, isFree, untake, wantPosting } from "./acts.ts";
import { isHeldEnded } from "./held.ts";

/** Something stands in it that nobody could read, so nobody knows how much is left out with it. */
const isObscure: SQL = sql`(r.is_unread and jsonb_path_exists(r.unread, '$.cells[*] ? (@.text != "")'))`;
const isDropped = (by: string): SQL =>
  sql`(r.state = 'dropped' and r.decided_by = ${by} and r.proposal_id is null)`;

/** What `by` has left out alone within a day of other statements of its courier: in two halves it weighs what it weighed whole. */
const lostElsewhere = ({ remittanceId, by }: Of): SQL =>
  sql`(select coalesce(sum(row_left_out(r)), 0) from remittance_row r where ${isDropped(by)} and (r.remittance_id, r.line) in (select a.remittance_id, a.line
    from remittance_act a join remittance x on x.id = a.remittance_id join remittance m on m.courier = x.courier
    where a.by_id = ${by} and a.act = 'drop' and a.made_at > now() - interval '1 day' and m.id = ${remittanceId} and x.id <> m.id))`;

/** Of these rows, which he would leave out or let go, with all of the statement that he has lost sight of alone before. */
const beyondLost = ({ remittanceId, by, lines }: Of, because: "dropped" | "let_go"): SQL =>
  sql`select case when n.obscure then 'unread' else ${because} end as because, n.sum::text as sum, n.most::text as "limit" from (select
      coalesce(sum(w.lost), 0) + ${lostElsewhere({ remittanceId, by, lines })} as sum,
      coalesce(sum(w.lost) filter (where w.now), 0) as now, setting_now('remittance_alone_minor', 500000) as most,
        coalesce(bool_or(w.obscure) filter (where w.now), false) as obscure
      from (select x.now, ${because} = 'dropped' and ${isObscure} as obscure, case when x.now and ${because} = 'let_go' then row_let_go(r) when x.now or ${isDropped(by)} then row_left_out(r)
          when r.heaviest_minor > 0 and row_undone_alone(r, ${by}) then r.heaviest_minor else 0 end as lost
        from remittance_row r cross join lateral (select ${isAmong(lines)} as now) x
        where r.remittance_id = ${remittanceId} and (x.now or r.heaviest_minor > 0 or ${isDropped(by)})) w) n where n.obscure or n.now > 0 and n.sum > n.most`;
const beyondDropped = (of: Of): SQL => beyondLost(of, "dropped");
/** The same of whoever undoes their matches; what two have agreed to, two undo, whatever it comes to: a row, or that a statement's clean rows be posted. */
export const beyondLetGo = (of: Of): SQL =>
  sql`(${beyondLost(of, "let_go")} union all select 'agreed', coalesce(max(row_let_go(r)), 0)::text, setting_now('remittance_alone_minor', 500000)::text
    from remittance_row r where r.remittance_id = ${of.remittanceId} and ${isAmong(of.lines)} and r.state = 'posted' and (r.decision ->> 'proposal' is not null
      or r.decision is null and exists (select from proposal p where p.kind = 'remittance.post' and p.subject = r.remittance_id and p.state = 'agreed')) having count(*) > 0)`;

/** Null: he may undo their matches alone. The statement is locked. */
export async function pastLetGoLimit(tx: Tx, of: Of): Promise<PastLimit | null> {
  await oneAfterTheOther(tx, of.by);
  return readLimit((await tx.execute<Row>(beyondLetGo(of))).rows);
}

/** As it would be now; null: he may undo their matches alone. */
export const letGoLimitBefore = async (db: Database, viewer: Viewer, of: Of): Promise<PastLimit | null> =>
  readLimit(await db.ask<Row>(viewer, beyondLetGo(of)));

/** Null: he may leave them out alone. The statement is locked. */
export async function pastDropLimit(tx: Tx, of: Of): Promise<PastLimit | null> {
  await oneAfterTheOther(tx, of.by);
  return readLimit((await tx.execute<Row>(beyondDropped(of))).rows);
}

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

type LettingGo = Readonly<{ remittanceId: string; line: number; by: string; findings: string }>;

/**
 * It is nobody's again. False: it is not free, or had no parcel; of one that waited for `proposalId`, which two have agreed to, it does not.
 * Without one, neither where `by` has lost sight of as much of the statement as he may alone: whoever asks has locked it.
 */
export async function unmatchRow(
  tx: Tx,
  { remittanceId, line, by, findings }: LettingGo,
  proposalId: string | null,
): Promise<boolean> {
  const free =
    proposalId === null
      ? sql`${isFree} and not exists (${beyondLetGo({ remittanceId, by, lines: [line] })})`
      : sql`r.proposal_id = ${proposalId}`;
  const { rows } =
    await tx.execute(sql`update remittance_row r set consignment_id = null, contradicted_id = null, match = 'none', ${asStated}, findings = ${findings}::jsonb, proposal_id = null
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting' and consignment_id is not null and ${free} returning line`);
  return rows.length === 1;
}

/** It was left out, and waits again. False: it was not, or what it had brought has ended otherwise. */
export async function takeUpRow(
  tx: Tx,
  { remittanceId, line }: Pick<Dropping, "remittanceId" | "line">,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update remittance_row r set state = 'waiting', decided_by = null, reason = null, proposal_id = null
    where remittance_id = ${remittanceId} and line = ${line} and state = 'dropped' and not ${isHeldEnded} returning line`);
  if (rows.length === 0) return false;
  await tx.execute(sql`update remittance set state = 'read' where id = ${remittanceId} and state = 'posted'`);
  await wantPosting(tx, remittanceId);
  return true;
}
