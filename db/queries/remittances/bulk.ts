import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { isFree } from "./acts.ts";

/** Differences of money alone: nothing that tells of another parcel, or of another end of it. */
const onlyAmounts: SQL = sql`r.findings <> '[]'::jsonb and not exists (select from jsonb_array_elements(r.findings) f where f ->> 'label' not in
  ('SHORT_COLLECTED','OVER_COLLECTED','PARTIAL_AMOUNT_WRONG','WRONG_COD_FEE','WRONG_DELIVERY_FEE','RETURN_OVERCHARGED','UNCONTRACTED_CHARGE'))`;

export type Bulk = Readonly<{ lines: number[]; payout: bigint; difference: bigint }>;
type Ask = Readonly<{ remittanceId: string; tolerance: bigint; by: string }>;

/** Rows that differ by no more than `tolerance` each, of shops that `by` does not work for; 5,000 at most. */
export async function rowsWithin(tx: Tx, { remittanceId, tolerance, by }: Ask): Promise<Bulk> {
  const { rows } = await tx.execute<{ lines: number[]; payout: string; difference: string }>(
    sql`select coalesce(array_agg(line order by line), '{}') as lines, coalesce(sum(payout_minor), 0)::text as payout, coalesce(sum(difference_minor), 0)::text as difference
      from (select r.line, r.payout_minor, r.difference_minor from remittance_row r join consignment c on c.id = r.consignment_id
        where r.remittance_id = ${remittanceId} and r.state = 'waiting' and ${isFree} and r.disputed_at is null and r.contradicted_id is null and r.difference_minor <= ${tolerance.toString()}::bigint
          and ${onlyAmounts} and not ${worksFor(by, sql`c.vendor_id`)} order by r.line limit 5000) x`,
  );
  const [row] = rows;
  return {
    lines: row?.lines ?? [],
    payout: BigInt(row?.payout ?? 0),
    difference: BigInt(row?.difference ?? 0),
  };
}

/** Whether one of them is of a shop that he works for. */
export async function hasOwnRow(
  tx: Tx,
  { remittanceId, lines, by }: Readonly<{ remittanceId: string; lines: readonly number[]; by: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`select from remittance_row r join consignment c on c.id = r.consignment_id where r.remittance_id = ${remittanceId}
    and r.line in (select value::integer from json_array_elements_text(${JSON.stringify(lines)}::json)) and ${worksFor(by, sql`c.vendor_id`)} limit 1`);
  return rows.length > 0;
}
