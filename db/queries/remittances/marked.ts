import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { StoredFinding } from "./rows.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** Of row `r`: it waits to be compared anew, and no second person is asked of it now. */
const isComparable: SQL = sql`(r.compare_because is not null and r.state = 'waiting' and not exists (select from proposal p
  where p.id = r.proposal_id and p.state = 'open' and p.expires_at > now()))`;

/** Rows whose parcel is another by our books than when they were compared; the first that were marked, of one statement where it is named. */
export const markedRows = (
  books: Books,
  { of, limit }: Readonly<{ of: string | null; limit: number }>,
): Promise<RowName[]> =>
  books.ask(sql`select r.remittance_id as "remittanceId", r.line from remittance_row r where ${isComparable}
    ${of === null ? sql`` : sql`and r.remittance_id = ${of}`} order by r.compare_at, r.remittance_id, r.line limit ${limit}`);

export type MarkedRow = Readonly<{
  courier: Courier;
  because: "number" | "door" | "due" | "ended";
  match: "exact" | "secondary" | "by_hand" | "suggested" | "none";
  /** The courier's own number of its parcel; null: it has none yet. */
  number: string | null;
  /** No other row does. */
  stands: boolean;
  findings: readonly StoredFinding[];
}>;

/** Locked, its order before it. Null: it is not to be compared, or not now. */
export async function lockMarkedRow(tx: Tx, { remittanceId, line }: RowName): Promise<MarkedRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } = await tx.execute<MarkedRow>(
    sql`select m.courier, r.compare_because as because, r.match, c.number, r.findings,
        exists (select from live_taking(c.id) t where t.remittance_id = r.remittance_id and t.line = r.line) as stands
      from remittance_row r join remittance m on m.id = r.remittance_id left join consignment c on c.id = r.consignment_id
      where r.remittance_id = ${remittanceId} and r.line = ${line} and ${isComparable} for update of r`,
  );
  return rows[0] ?? null;
}

export const clearMark = (tx: Tx, { remittanceId, line }: RowName): Promise<unknown> =>
  tx.execute(
    sql`update remittance_row set compare_because = null, compare_at = null where remittance_id = ${remittanceId} and line = ${line}`,
  );

/** Of a posted row, by somebody who has seen what had become known until then. What it was; null: there is nothing, or something else since. */
export async function clearSeen(
  tx: Tx,
  { remittanceId, line, changedAt }: RowName & Readonly<{ changedAt: string }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ because: string }>(
    sql`update remittance_row set compare_because = null, compare_at = null
      where remittance_id = ${remittanceId} and line = ${line} and state = 'posted' and date_trunc('milliseconds', compare_at) = ${changedAt}::timestamptz
      returning old.compare_because as because`,
  );
  return rows[0]?.because ?? null;
}

type Compared = RowName &
  Readonly<{ outcome: string | null; outcomeStated: string | null; findings: string }>;

export const keepCompared = (
  tx: Tx,
  { remittanceId, line, outcome, outcomeStated, findings }: Compared,
): Promise<unknown> =>
  tx.execute(sql`update remittance_row set outcome = ${outcome}, outcome_stated = ${outcomeStated}, findings = ${findings}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);

/** What was found anew, where it is another than before: what a person had said of it was said of something else. `same`: nothing is. */
export async function keepComparedAnew(
  tx: Tx,
  { remittanceId, line, outcome, outcomeStated, findings }: Compared,
): Promise<"same" | "changed" | "void"> {
  const { rows } = await tx.execute<{ accepted: boolean }>(
    sql`update remittance_row r set outcome = ${outcome}, outcome_stated = ${outcomeStated}, findings = ${findings}::jsonb,
        decision = null, decided_at = null, decided_by = null, reason = null
      where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'
        and (r.outcome, r.outcome_stated, r.findings) is distinct from (${outcome}::text, ${outcomeStated}::text, ${findings}::jsonb) returning old.decision is not null as accepted`,
  );
  const [row] = rows;
  if (!row) return "same";
  return row.accepted ? "void" : "changed";
}

type Found = Compared & Readonly<{ match: string; consignmentId: string; contradictedId: string | null }>;

/** A parcel bears the number that it named. */
export const keepFound = (
  tx: Tx,
  { remittanceId, line, match, consignmentId, contradictedId, ...found }: Found,
): Promise<unknown> =>
  tx.execute(sql`update remittance_row set consignment_id = ${consignmentId}, contradicted_id = ${contradictedId}, match = ${match}, outcome = ${found.outcome},
      outcome_stated = ${found.outcomeStated}, findings = ${found.findings}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting' and consignment_id is null`);
