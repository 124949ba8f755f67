import type { Courier } from "@haat/core/couriers";
import {
  type Heard,
  type ParcelCaseKind,
  type ParcelReport,
  reportTasks,
  shopWords,
} from "@haat/core/parcel-reports";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Earlier = Readonly<{ consignmentId: string; kind: string; at: Date }>;

/** What was said by this key before; null: nothing. */
export async function earlierReport(tx: Tx, courier: Courier, key: string): Promise<Earlier | null> {
  const { rows } = await tx.execute<{ consignmentId: string; kind: string; at: string }>(
    sql`select consignment_id as "consignmentId", kind, event_at as at from courier_event where courier = ${courier} and event_id = ${key}`,
  );
  const [row] = rows;
  return row ? { ...row, at: new Date(row.at) } : null;
}

/** The last other word for where this parcel is: said after that, a word that names no time is said anew. Null: there was none. */
export async function wordBefore(
  tx: Tx,
  { consignmentId, word }: Readonly<{ consignmentId: string; word: string | null }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select max(id)::text as id from courier_event
    where consignment_id = ${consignmentId} and lower(word) <> lower(${word}) and kind not in ('noted','invoiced','unknown')`);
  return rows[0]?.id ?? null;
}

/** The sum that its courier last changed it to in a word of its own, in poisha; null: he has changed none. */
export async function sumChangedTo(tx: Tx, consignmentId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{
    sum: string;
  }>(sql`select collected_minor::text as sum from courier_event where consignment_id = ${consignmentId}
    and kind = 'noted' and not is_provisional and collected_minor is not null order by event_at desc, id desc limit 1`);
  return rows[0] ? BigInt(rows[0].sum) : null;
}

type NewReport = Readonly<{
  courier: Courier;
  consignmentId: string;
  report: ParcelReport;
  heard: Heard;
  fate: "moved" | "kept" | "case";
}>;

const amount = (minor: bigint | null): string | null => minor?.toString() ?? null;

/** Kept for good, and the day noted on which its key was used; its number. Null: the key names an event of another parcel. */
export async function keepReport(
  tx: Tx,
  { courier, consignmentId, report, heard, fate }: NewReport,
): Promise<string | null> {
  const keyId = heard.source === "key" ? heard.keyId : null;
  const today = sql`(now() at time zone 'Asia/Dhaka')::date`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    with used as (update courier_key set last_used_on = ${today}
      where id = ${keyId} and ended_at is null and last_used_on is distinct from ${today})
    insert into courier_event (courier, consignment_id, event_id, kind, event_at, source, key_id, actor, word, is_provisional,
      collected_minor, fee_minor, invoice, note, note_bn, fate, unread)
    values (${courier}, ${consignmentId}, ${report.key}, ${report.says}, least(${report.at.toISOString()}::timestamptz, now() + interval '9 minutes'), ${heard.source}, ${keyId},
      ${heard.source === "staff" ? heard.actor : null}, left(${report.word}, 200), ${report.isProvisional},
      ${amount(report.collected)}::bigint, ${amount(report.fee)}::bigint, left(${report.invoice}, 100), left(${report.note}, 1000),
      left(${report.noteBn}, 1000), ${fate}, left(${report.unread ?? null}, 200))
    on conflict (courier, event_id) do nothing returning id::text`);
  return rows[0]?.id ?? null;
}

type NewCase = Readonly<{
  id: string;
  consignmentId: string;
  orderId: string;
  /** Null: nobody's word, but what a person has said. */
  eventId: string | null;
  kind: ParcelCaseKind;
  amounts?: Readonly<{ ours: bigint; theirs: bigint }>;
}>;

/** The receiver's code came first, and now its courier says so too: nobody has to ask him. */
export const endEarlyCode = (tx: Tx, consignmentId: string): Promise<unknown> =>
  tx.execute(sql`update parcel_case set state = 'ended', ended_at = now()
    where consignment_id = ${consignmentId} and kind = 'code_early' and state = 'open'`);

const once: readonly ParcelCaseKind[] = [
  ...reportTasks,
  "turned_up",
  "void_carried",
  "called_back",
  ...shopWords,
];

/** One of each event; of what there is to do about a parcel, one at a time. False: there is one already. */
export async function openParcelCase(
  tx: Tx,
  { id, consignmentId, orderId, eventId, kind, amounts }: NewCase,
): Promise<boolean> {
  const isFirst = once.includes(kind)
    ? sql`not exists (select from parcel_case where consignment_id = ${consignmentId} and kind = ${kind} and state = 'open')`
    : sql`true`;
  const { rows } =
    await tx.execute(sql`insert into parcel_case (id, consignment_id, order_id, event_id, kind, our_minor, their_minor)
    select ${id}, ${consignmentId}, ${orderId}, ${eventId}::bigint, ${kind}, ${amount(amounts?.ours ?? null)}::bigint, ${amount(amounts?.theirs ?? null)}::bigint
    where ${isFirst} on conflict (event_id, kind) do nothing returning id`);
  return rows.length === 1;
}
