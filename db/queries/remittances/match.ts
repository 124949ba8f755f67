import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** A person has looked at it, and its rows count from now on. False: it is not read, or there is none. */
export async function beginMatching(tx: Tx, id: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`with begun as (update remittance_file set state = 'matching', lease_until = null where id = ${id} and state = 'read'
      returning id, courier, reference, file_name, file_hash, period_end, rows_read, gross_minor, net_minor, stated_net_minor, made_by)
    insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, stated_minor, made_by)
      select id, courier, reference, file_name, file_hash, (period_end at time zone 'Asia/Dhaka')::date, rows_read, gross_minor, net_minor, stated_net_minor, made_by
        from begun returning id`);
  return rows.length === 1;
}

/** A row as it is kept; amounts as text. */
export type MatchedRow = Readonly<{
  line: number;
  consignmentId: string | null;
  contradictedId: string | null;
  match: string;
  outcome: string | null;
  consignmentStated: string | null;
  referenceStated: string | null;
  trackingStated: string | null;
  phoneTail: string | null;
  word: string;
  closedAt: string | null;
  isAdjustment: boolean;
  collected: string;
  deliveryFee: string;
  codFee: string;
  charge: string;
  charges: unknown;
  payout: string;
  findings: unknown;
  candidates: readonly string[];
}>;

/** Kept once, whoever matches the file again; the worker goes on having it. */
export const keepRows = (books: Books, id: string, rows: readonly MatchedRow[]): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`with kept as (insert into remittance_row (remittance_id, line, consignment_id, contradicted_id, match, outcome, consignment_stated, reference_stated,
        tracking_stated, phone_tail, word, closed_at, is_adjustment, collected_minor, delivery_fee_minor, cod_fee_minor, charge_minor, charges, payout_minor, findings, candidates)
      select ${id}, r.line, r."consignmentId", r."contradictedId", r.match, r.outcome, r."consignmentStated", r."referenceStated", r."trackingStated", r."phoneTail",
        r.word, r."closedAt", r."isAdjustment", r.collected, r."deliveryFee", r."codFee", r.charge, r.charges, r.payout, r.findings,
        r.candidates
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(line integer, "consignmentId" text, "contradictedId" text, match text, outcome text,
        "consignmentStated" text, "referenceStated" text, "trackingStated" text, "phoneTail" text, word text, "closedAt" timestamptz, "isAdjustment" boolean,
        collected bigint, "deliveryFee" bigint, "codFee" bigint, charge bigint, charges jsonb, payout bigint, findings jsonb, candidates text[])
      on conflict (remittance_id, line) do nothing returning 1)
    update remittance_file set lease_until = now() + make_interval(secs => 45), rows_matched = rows_matched + (select count(*) from kept)
      where id = ${id} and state = 'matching'`);
  });

export const finishMatching = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update remittance_file set state = 'matched', matched_at = now(), lease_until = null where id = ${id} and state = 'matching'`,
  );
