import type { OwnTryReason, TryWish } from "@haat/core/tries";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type DoorKind = "partly_delivered" | "exchanged";
/**
 * What `door_of` reads (migrations 0130, 0181). `rest`: pieces on their way back that the shop has not taken back; null: none are. Lost on that way
 * since `lostAt` they may still turn up, as long as nobody has paid for them.
 */
export type DoorStanding = Readonly<{
  /** Somebody has to say which pieces stayed at the door. */
  asks: boolean;
  /** Of an exchange: what was given back for it. */
  note: string | null;
  rest: readonly Readonly<{ id: string; quantity: number }>[] | null;
  lostAt: string | null;
  /** Of a part that brings another piece in exchange: the old one; null: it was bought. */
  swap: Readonly<{
    lineId: string;
    /** The number of the part it came with. */
    part: string;
    title: Words;
    label: Words;
    quantity: number;
  }> | null;
}>;
/** What `own_delivery_of` reads (migration 0181). */
export type OwnDelivery = Readonly<{
  /** Poisha to be taken at the door. */
  cash: string;
  /** Who said that it left the shop, as the history writes him. */
  by: string | null;
  tries: readonly Readonly<{ at: string; reason: OwnTryReason; note: string | null }>[];
  until: string | null;
  wish: TryWish | null;
}>;
/** Whole taka in poisha; null: he named none. `isHeard`: that it ended in part is a message of his, and no word of ours for him. */
export type DoorTold = Readonly<{ told: bigint | null; isSaid: boolean; isHeard: boolean }>;

/** What the courier last said that he took of a parcel that ended in part, be it in a word of its own, and whether a person has said which pieces stayed. */
export async function doorTold(tx: Tx, consignmentId: string): Promise<DoorTold> {
  const { rows } = await tx.execute<{ told: string | null; isSaid: boolean; isHeard: boolean }>(sql`
    select exists (select from courier_event e where e.consignment_id = c.id and not e.is_provisional
        and e.kind in ('partly_delivered','exchanged') and e.source not in ('staff','statement')) as "isHeard",
      (select e.collected_minor::text from courier_event e where e.consignment_id = c.id and not e.is_provisional
        and e.kind in ('partly_delivered','exchanged','noted') and e.collected_minor is not null order by e.event_at desc, e.id desc limit 1) as told,
      c.ended_due_minor is not null as "isSaid" from consignment c where c.id = ${consignmentId}`);
  const [row] = rows;
  const { isSaid = false, isHeard = false } = row ?? {};
  return { told: row?.told == null ? null : BigInt(row.told), isSaid, isHeard };
}

/** Its courier has delivered only a part of it, or swapped it: no code at the door makes it whole. */
export async function isInPart(tx: Tx, consignmentId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from consignment where id = ${consignmentId} and state in ('partly_delivered','exchanged')`,
  );
  return rows.length === 1;
}

type NewOutcome = Readonly<{
  consignmentId: string;
  orderId: string;
  subOrderId: string;
  vendorId: string;
  kind: DoorKind;
  /** Which pieces were not taken; null: all were. */
  caseId: string | null;
  due: bigint;
  told: bigint | null;
  note: string | null;
  /** Something is on its way back that nothing else awaits. */
  isComing: boolean;
  by: string;
}>;

/** False: it was said before. */
export async function sayOutcome(tx: Tx, outcome: NewOutcome): Promise<boolean> {
  const { consignmentId, orderId, subOrderId, vendorId, kind, caseId, due, told, note, isComing, by } =
    outcome;
  const { rows } = await tx.execute(sql`
    with ended as (update consignment set ended_due_minor = ${due.toString()}::bigint where id = ${consignmentId} and state = ${kind}
      and ended_due_minor is null returning id)
    insert into door_outcome (consignment_id, order_id, sub_order_id, vendor_id, kind, case_id, due_minor, told_minor, note, state, made_by)
    select id, ${orderId}, ${subOrderId}, ${vendorId}, ${kind}, ${caseId}, ${due.toString()}::bigint, ${told?.toString() ?? null}::bigint, ${note},
      ${isComing ? "coming" : "whole"}, ${by} from ended returning consignment_id`);
  return rows.length === 1;
}

/** What each line of a part is called. */
export async function lineWords(
  tx: Tx,
  subOrderId: string,
): Promise<Readonly<{ id: string; title: Words; label: Words }>[]> {
  const { rows } = await tx.execute<{ id: string; title: Words; label: Words }>(
    sql`select l.id, json_build_object('bn', l.title_bn, 'en', l.title_en) as title, json_build_object('bn', l.label_bn, 'en', l.label_en) as label
      from order_line l where l.sub_order_id = ${subOrderId} order by l.id`,
  );
  return rows;
}

type OwnOutcome = Pick<NewOutcome, "subOrderId" | "caseId" | "due" | "by">;

/** Of a part on its way that no courier carries. False: it is not that, or it was said before. */
export async function sayOwnOutcome(tx: Tx, { subOrderId, caseId, due, by }: OwnOutcome): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into door_outcome (order_id, sub_order_id, vendor_id, kind, case_id, due_minor, state, made_by)
    select s.order_id, s.id, s.vendor_id, 'partly_delivered', ${caseId}, ${due.toString()}::bigint, ${caseId === null ? "whole" : "coming"}, ${by}
      from sub_order s where s.id = ${subOrderId} and s.state in ('handed_over','in_transit')
        and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void')
    on conflict (sub_order_id) do nothing returning sub_order_id`);
  return rows.length === 1;
}

/** The cases that asked which pieces stayed are answered. */
export async function endDoorCases(
  tx: Tx,
  { consignmentId, by, reason }: Readonly<{ consignmentId: string; by: string; reason: string }>,
): Promise<void> {
  await tx.execute(sql`update parcel_case set state = 'ended', ended_by = ${by}, ended_at = now(), reason = ${reason}
    where consignment_id = ${consignmentId} and kind in ('partly_delivered','exchanged') and state = 'open'`);
}

type Rest = Readonly<{
  subOrderId: string;
  whole: Readonly<Record<string, number>>;
  by: string;
  actor: string;
}>;

/** What was not taken at the door is in its shop. False: nothing of it was on its way back. */
export async function takeBackRest(tx: Tx, { subOrderId, whole, by, actor }: Rest): Promise<boolean> {
  const { rows } = await tx.execute<{ back: number | null }>(
    sql`select take_back_rest(${subOrderId}, ${JSON.stringify(whole)}::jsonb, ${by}, ${actor}) as back`,
  );
  return rows[0]?.back != null;
}

/** What was not taken at the door is lost on its way back; what it cost there, in poisha. Null: nothing of it was on its way. */
export async function loseRest(tx: Tx, subOrderId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{ worth: string | null }>(
    sql`select lose_rest(${subOrderId})::text as worth`,
  );
  return rows[0]?.worth == null ? null : BigInt(rows[0].worth);
}

/** What the pieces on their way back cost at the door, in poisha; null: none are. */
export async function restWorth(tx: Tx, subOrderId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{ worth: string }>(sql`
    select coalesce((select sum(l.amount_minor) from refund_case_line l where l.case_id = d.case_id), 0)::text as worth
      from door_outcome d where d.sub_order_id = ${subOrderId} and d.state = 'coming'`);
  return rows[0] ? BigInt(rows[0].worth) : null;
}

/** Of a part, by its table's name: nobody waits to hear which of its pieces stayed at the door. */
export const isDoorSaid: SQL = sql`not exists (select from consignment c where c.sub_order_id = sub_order.id
  and c.state in ('partly_delivered','exchanged') and c.ended_due_minor is null)`;
