import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { column } from "../column.ts";

/** A person has looked at it, and its rows count from now on. False: it is not read, or there is none. */
export async function beginMatching(tx: Tx, id: string): Promise<boolean> {
  await lockMatching(tx, id);
  const { rows } =
    await tx.execute(sql`with begun as (update remittance_file set state = 'matching', lease_until = null where id = ${id} and state = 'read'
      returning id, courier, reference, file_name, file_hash, period_end, rows_read, gross_minor, net_minor, stated_net_minor, rows_unsummed, is_sum_unread, made_by)
    insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, stated_minor, unsummed_rows, is_sum_unread, made_by)
      select id, courier, reference, file_name, file_hash, (period_end at time zone 'Asia/Dhaka')::date, rows_read, gross_minor, net_minor, stated_net_minor, rows_unsummed, is_sum_unread, made_by
        from begun returning id`);
  return rows.length === 1;
}

/** What is becoming known of its courier's parcels is known after this, and nothing more of them until the transaction ends. */
const lockMatching = (tx: Tx, id: string): Promise<unknown> =>
  tx.execute(sql`select lock_matching(courier) from remittance_file where id = ${id}`);

/** A row as it is kept; amounts as text. */
export type MatchedRow = Readonly<{
  line: number;
  consignmentId: string | null;
  contradictedId: string | null;
  match: string;
  outcome: string | null;
  /** What is stated, where that is another end; null: the same. */
  outcomeStated: string | null;
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
  advance: string;
  charge: string;
  charges: readonly unknown[];
  payout: string;
  findings: readonly unknown[];
  candidates: readonly string[];
  /** JSON; null: all of it could be read. */
  unread: string | null;
  /** It waits for what a person reads there. */
  isUnread: boolean;
}>;

/** A list as JSON; none where it is empty. */
const cellOf = (value: MatchedRow[keyof MatchedRow]): string | number | boolean | null => {
  if (value === null || typeof value !== "object") return value;
  return value.length === 0
    ? null
    : JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));
};

/** Kept once, whoever matches the file again; the worker goes on having it. What has changed meanwhile is marked. */
export const keepRows = (books: Books, id: string, rows: readonly MatchedRow[]): Promise<void> =>
  books.transact(async (tx) => {
    if (rows.length === 0) return;
    await lockMatching(tx, id);
    const all = (name: keyof MatchedRow) => column(rows, (row) => cellOf(row[name]));
    await tx.execute(sql`with kept as (insert into remittance_row (remittance_id, line, consignment_id, contradicted_id, match, outcome, outcome_stated, consignment_stated, reference_stated,
        tracking_stated, phone_tail, word, closed_at, is_adjustment, collected_minor, delivery_fee_minor, cod_fee_minor, advance_minor, charge_minor, charges, payout_minor, findings, candidates, unread, is_unread)
      select ${id}, r.line, r.parcel, r.contradicted, r.match, r.outcome, r.outcome_stated, r.consignment, r.reference, r.tracking, r.tail, r.word, r.closed_at, r.is_adjustment,
        r.collected, r.delivery_fee, r.cod_fee, r.advance, r.charge, coalesce(r.charges, '[]'), r.payout, coalesce(r.findings, '[]'),
        case when r.candidates is null then '{}'::text[] else array(select json_array_elements_text(r.candidates)) end, r.unread, r.is_unread
      from unnest(${all("line")}::integer[], ${all("consignmentId")}::text[], ${all("contradictedId")}::text[], ${all("match")}::text[], ${all("outcome")}::text[], ${all("outcomeStated")}::text[],
        ${all("consignmentStated")}::text[], ${all("referenceStated")}::text[], ${all("trackingStated")}::text[], ${all("phoneTail")}::text[], ${all("word")}::text[],
        ${all("closedAt")}::timestamptz[], ${all("isAdjustment")}::boolean[], ${all("collected")}::bigint[], ${all("deliveryFee")}::bigint[], ${all("codFee")}::bigint[],
        ${all("advance")}::bigint[], ${all("charge")}::bigint[], ${all("charges")}::jsonb[], ${all("payout")}::bigint[], ${all("findings")}::jsonb[], ${all("candidates")}::json[], ${all("unread")}::jsonb[], ${all("isUnread")}::boolean[])
        as r(line, parcel, contradicted, match, outcome, outcome_stated, consignment, reference, tracking, tail, word, closed_at, is_adjustment, collected, delivery_fee, cod_fee,
          advance, charge, charges, payout, findings, candidates, unread, is_unread)
      on conflict (remittance_id, line) do nothing returning 1)
    update remittance_file set lease_until = now() + make_interval(secs => 45), rows_matched = rows_matched + (select count(*) from kept)
      where id = ${id} and state = 'matching'`);
    const lines = rows.map(({ line }) => line);
    await tx.execute(sql`select mark_meanwhile(${id}, ${Math.min(...lines)}, ${Math.max(...lines)})`);
  });

export const finishMatching = (books: Books, id: string): Promise<void> =>
  books.transact(async (tx) => {
    await lockMatching(tx, id);
    await tx.execute(sql`delete from remittance_meanwhile where remittance_id = ${id}`);
    await tx.execute(
      // Only beside its parcel is it known of a row whether its day is asked for.
      sql`update remittance_file set state = 'matched', matched_at = now(), lease_until = null,
          rows_bad = (select count(*) from remittance_row r where r.remittance_id = ${id} and r.is_unread)
        where id = ${id} and state = 'matching'`,
    );
    await tx.execute(sql`select fold_remittance_tally(${id})`);
  });
