import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { StoredFinding } from "./rows.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** Of a row `r`: its parcel brings what was agreed to be exchanged, and nobody knows yet how that ends. Nothing of it is taken or posted. */
export const isInOpenExchange: SQL = sql`case when exists (select from consignment x join orders y on y.id = x.order_id where x.id = r.consignment_id and y.swap_id is not null)
  then exists (select from parcel_facts(array[r.consignment_id]) f where f.swap = 'open') else false end`;

export async function isExchangeOpen(tx: Tx, { remittanceId, line }: RowName): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(
    sql`select ${isInOpenExchange} as is from remittance_row r where r.remittance_id = ${remittanceId} and r.line = ${line}`,
  );
  return rows[0]?.is ?? false;
}

/** What waits for an exchange to end; as its own index says it. */
const waits: SQL = sql`r.state = 'waiting' and r.findings @> '[{"label": "EXCHANGE_UNDER_WAY"}]'::jsonb`;

/** Rows that have waited for an exchange that has ended since. */
export const endedExchangeRows = (books: Books, limit: number): Promise<RowName[]> =>
  books.ask(sql`select r.remittance_id as "remittanceId", r.line from remittance_row r
    join parcel_facts((select array_agg(distinct r.consignment_id) from remittance_row r where ${waits})) f on f.id = r.consignment_id
    where ${waits} and f.swap <> 'open' order by r.remittance_id, r.line limit ${limit}`);

export type ExchangeRow = Readonly<{
  courier: Courier;
  /** The courier's own number of its parcel. */
  number: string;
  match: "exact" | "secondary" | "by_hand";
  findings: readonly StoredFinding[];
}>;

/** Locked, its order before it. Null: it waits for no exchange any more. */
export async function lockExchangeRow(tx: Tx, { remittanceId, line }: RowName): Promise<ExchangeRow | null> {
  await tx.execute(sql`select 1 from orders where id = (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where r.remittance_id = ${remittanceId} and r.line = ${line}) for update`);
  const { rows } = await tx.execute<ExchangeRow>(
    sql`select c.courier, c.number, r.match, r.findings from remittance_row r join consignment c on c.id = r.consignment_id
      where r.remittance_id = ${remittanceId} and r.line = ${line} and ${waits} and not ${isInOpenExchange} for update of r`,
  );
  return rows[0] ?? null;
}

type Compared = RowName &
  Readonly<{ outcome: string | null; outcomeStated: string | null; findings: string }>;

export const keepCompared = (
  tx: Tx,
  { remittanceId, line, outcome, outcomeStated, findings }: Compared,
): Promise<unknown> =>
  tx.execute(sql`update remittance_row set outcome = ${outcome}, outcome_stated = ${outcomeStated}, findings = ${findings}::jsonb
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);
