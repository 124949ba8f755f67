import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { isFree } from "./acts.ts";
import type { StoredFinding } from "./rows.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** What a row may say of a parcel `x` of order `y` that our own record does not know: asked first, for few are. */
const mayLackEnd: SQL = sql`(y.swap_id is not null or r.outcome in ('partial','exchange')
  or r.outcome = 'delivered' and x.state <> 'delivered' and x.ended_due_minor is null)`;

/**
 * Of a row `r`: its parcel brings what was agreed to be exchanged, and nobody knows yet how that ends; or it says what a person has yet to
 * say, which pieces stayed at the door; or that one is delivered which brings no cash, of which nothing but the row would ever tell.
 * Nothing of it is taken or posted.
 */
export const lacksEnd: SQL = sql`case when exists (select from consignment x join orders y on y.id = x.order_id where x.id = r.consignment_id and ${mayLackEnd})
  then exists (select from parcel_facts(array[r.consignment_id]) f where f.swap is null and (f.state = 'at_door' and r.outcome in ('delivered','partial','exchange')
    or f.state = 'under_way' and (r.outcome in ('partial','exchange') or f.is_prepaid and r.outcome = 'delivered')) or f.swap = 'open') else false end`;

/** Which of the two it waits for; null: neither. */
export async function endLacking(
  tx: Tx,
  { remittanceId, line }: RowName,
): Promise<"exchange" | "door" | null> {
  const { rows } = await tx.execute<{ lacks: "exchange" | "door" | null }>(
    sql`select case when ${lacksEnd} then (select case when o.swap_id is null then 'door' else 'exchange' end from consignment c join orders o on o.id = c.order_id
        where c.id = r.consignment_id) end as lacks
      from remittance_row r where r.remittance_id = ${remittanceId} and r.line = ${line}`,
  );
  return rows[0]?.lacks ?? null;
}

/** What waits for an exchange to end, or for any end of its parcel and nobody has taken it; each as its own index says it. */
const waits: SQL = sql`r.state = 'waiting' and r.findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]'::jsonb`;
const waitsForEnd: SQL = sql`r.state = 'waiting' and r.findings @> '[{"label": "NOT_ENDED"}]'::jsonb and r.decision is null and r.proposal_id is null`;
/** It ended by our record `f`; or it can be delivered no more, or again, other than was said of the row. */
const isKnown: SQL = sql`(f.state not in ('under_way','at_door','gone') or (f.state = 'gone') <> (r.findings @> '[{"label": "NOT_ENDED", "expectedMinor": "0"}]'::jsonb))`;

/** Rows that have waited for an end of their parcel that is known since. */
export const endedRows = (books: Books, limit: number): Promise<RowName[]> =>
  books.ask(sql`(select r.remittance_id as "remittanceId", r.line from remittance_row r
      join parcel_facts((select array_agg(distinct r.consignment_id) from remittance_row r where ${waits})) f on f.id = r.consignment_id
      where ${waits} and f.swap <> 'open' order by r.remittance_id, r.line limit ${limit})
    union (select r.remittance_id, r.line from remittance_row r
      join parcel_facts((select array_agg(distinct r.consignment_id) from remittance_row r where ${waitsForEnd})) f on f.id = r.consignment_id
      where ${waitsForEnd} and ${isKnown} order by r.remittance_id, r.line limit ${limit}) order by 1, 2 limit ${limit}`);

export type EndedRow = Readonly<{
  courier: Courier;
  /** The courier's own number of its parcel. */
  number: string;
  match: "exact" | "secondary" | "by_hand";
  findings: readonly StoredFinding[];
}>;

/** Locked, its order before it. Null: it waits for no end any more, or still does. */
export async function lockEndedRow(tx: Tx, { remittanceId, line }: RowName): Promise<EndedRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } = await tx.execute<EndedRow>(
    sql`select c.courier, c.number, r.match, r.findings from remittance_row r join consignment c on c.id = r.consignment_id
      where r.remittance_id = ${remittanceId} and r.line = ${line} and (${waits} and not ${lacksEnd}
        or ${waitsForEnd} and exists (select from parcel_facts(array[r.consignment_id]) f where ${isKnown})) for update of r`,
  );
  return rows[0] ?? null;
}

type StatedBack = RowName & EndedRow;

/** Rows that stand for a parcel and waited because it came back by them, of which nobody has said anything yet; its order is locked. */
export async function rowsStatingBack(tx: Tx, consignmentId: string): Promise<StatedBack[]> {
  const { rows } = await tx.execute<StatedBack>(
    sql`select r.remittance_id as "remittanceId", r.line, c.courier, c.number, r.match, r.findings from remittance_row r join consignment c on c.id = r.consignment_id
        join live_taking(c.id) t on t.remittance_id = r.remittance_id and t.line = r.line
      where c.id = ${consignmentId} and r.state = 'waiting' and r.outcome = 'returned' and ${isFree} and r.match in ('exact','secondary','by_hand')
      order by r.remittance_id, r.line for update of r`,
  );
  return rows;
}

type Compared = RowName &
  Readonly<{ outcome: string | null; outcomeStated: string | null; findings: string }>;

export const keepCompared = (
  tx: Tx,
  { remittanceId, line, outcome, outcomeStated, findings }: Compared,
): Promise<unknown> =>
  tx.execute(sql`update remittance_row set outcome = ${outcome}, outcome_stated = ${outcomeStated}, findings = ${findings}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);
