import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;

/** A row that names our order beside a number that is not its parcel's on record. */
export type MistypedNumber = Readonly<{
  consignmentId: string;
  courier: Courier;
  ours: string;
  stated: string;
  /** The courier gave ours himself, or has spoken of the parcel by it: rather the row is mistyped. */
  isConfirmed: boolean;
  /** The stated one is another parcel's by now. */
  isTaken: boolean;
  postingNo: number;
}>;

/** Of row `r`, whose parcel is `c`. */
export const mistypedOf: SQL = sql`(case when r.findings @> '[{"label":"ID_TYPO"}]' and parcel_key(r.consignment_stated) <> c.number then
  json_build_object('consignmentId', c.id, 'courier', c.courier, 'ours', c.number, 'stated', r.consignment_stated, 'postingNo', r.posting_no,
    'isConfirmed', exists (select from parcel_booking b where b.consignment_id = c.id and b.by_hand_at is null)
      or exists (select from courier_event e where e.consignment_id = c.id and e.source in ('key','hook','poll'))
      or exists (select from parcel_number n where n.consignment_id = c.id and n.put_back_at is null),
    'isTaken', exists (select from consignment x where x.courier = c.courier and x.number = parcel_key(r.consignment_stated))) end)`;

/** Null: its number is right, or it states none. */
export async function mistypedNumber(
  tx: Tx,
  { remittanceId, line }: RowName,
): Promise<MistypedNumber | null> {
  const { rows } = await tx.execute<{ of: MistypedNumber | null }>(
    sql`select ${mistypedOf} as of from remittance_row r join consignment c on c.id = r.consignment_id where r.remittance_id = ${remittanceId} and r.line = ${line}`,
  );
  return rows[0]?.of ?? null;
}

type Right = RowName & Readonly<{ of: MistypedNumber; becomes: string }>;

/** Guarded: it has the number that it had, and no other parcel has the new one. The old one stays known. */
export async function rightNumber(
  tx: Tx,
  { remittanceId, line, of: { consignmentId, postingNo, ours }, becomes }: Right,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`insert into parcel_number (remittance_id, line, posting_no, consignment_id, courier, was, became)
    select ${remittanceId}, ${line}, ${postingNo}, c.id, c.courier, c.number, ${becomes} from consignment c where c.id = ${consignmentId} and c.number = ${ours}
      and not exists (select from consignment x where x.courier = c.courier and x.number = ${becomes}) returning 1`);
  if (rows.length === 0) return false;
  await tx.execute(
    sql`update consignment set number = ${becomes} where id = ${consignmentId} and number = ${ours}`,
  );
  return true;
}

/** The row is its parcel's no longer. Not where the number has changed again, or the old one is another parcel's by now. */
export async function putNumberBack(
  tx: Tx,
  { remittanceId, line, postingNo }: RowName & Readonly<{ postingNo: number }>,
): Promise<Readonly<{ was: string; became: string }> | null> {
  const { rows } = await tx.execute<{ id: string; was: string; became: string }>(
    sql`update parcel_number n set put_back_at = now() from consignment c
      where n.remittance_id = ${remittanceId} and n.line = ${line} and n.posting_no = ${postingNo} and n.put_back_at is null and c.id = n.consignment_id and c.number = n.became
        and not exists (select from consignment x where x.courier = n.courier and x.number = n.was) returning n.consignment_id as id, n.was, n.became`,
  );
  const [row] = rows;
  if (!row) return null;
  await tx.execute(
    sql`update consignment set number = ${row.was} where id = ${row.id} and number = ${row.became}`,
  );
  return row;
}

type LooseNotice = Readonly<{ key: string; sealed: string }>;

/** Messages of its courier that came since it was handed to him and are with no parcel. */
export async function looseSince(tx: Tx, consignmentId: string): Promise<LooseNotice[]> {
  const { rows } = await tx.execute<LooseNotice>(
    sql`select n.key, n.body_sealed as sealed from courier_notice n join consignment c on c.courier = n.courier
      where c.id = ${consignmentId} and n.why is not null and n.state in ('waiting','stray') and n.received_at >= c.handed_at - interval '1 day' order by n.received_at limit 2000`,
  );
  return rows;
}

/** They are read once more, and at once. */
export const wakeNotices = (tx: Tx, keys: readonly string[]): Promise<unknown> =>
  tx.execute(sql`update courier_notice set state = 'waiting', due_at = now(), ended_at = null
    where state in ('waiting','stray') and key in (select json_array_elements_text(${JSON.stringify(keys)}::json))`);
