import type { Courier } from "@haat/core/couriers";
import type { ShipmentState } from "@haat/core/shipments";
import type { SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { stoppedBy } from "./tries.ts";

/** What `parcel_of` reads (migration 0120). `state` is null until its courier has said anything. */
export type TrackedParcel = Readonly<{
  courier: Courier;
  handedAt: string;
  state: ShipmentState | null;
  stateAt: string | null;
}>;
export type Parcel = TrackedParcel & Readonly<{ number: string }>;

type NewConsignment = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string;
  vendorId: string;
  courier: Courier;
  number: string;
  actor: string;
}>;

/** False: the courier has given this number to another parcel. */
export async function handToCourier(tx: Tx, parcel: NewConsignment): Promise<boolean> {
  const { id, orderId, subOrderId, vendorId, courier, number, actor } = parcel;
  const { rows } = await tx.execute(sql`
    with made as (insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number, state)
      values (${id}, ${orderId}, ${subOrderId}, ${vendorId}, ${courier}, ${number}, 'label_ready')
      on conflict (courier, number) do nothing returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'shipment', id, ${orderId}, 'label_ready', 'created', ${actor} from made returning id`);
  return rows.length === 1;
}

export type FoundParcel = Readonly<{ id: string; subOrderId: string; orderId: string }>;

/** Null: the courier has no such parcel of ours. */
export async function findParcel(
  tx: Tx,
  { courier, number }: Readonly<{ courier: Courier; number: string }>,
): Promise<FoundParcel | null> {
  const { rows } = await tx.execute<FoundParcel>(
    sql`select id, sub_order_id as "subOrderId", order_id as "orderId" from consignment where id = parcel_numbered(${courier}, ${number})`,
  );
  return rows[0] ?? null;
}

export type LockedParcel = Readonly<{
  id: string;
  courier: Courier;
  state: ShipmentState;
  at: Date | null;
  attempts: number;
  part: SubOrderState;
  /** What of one that ended in part was to be collected, as a person has said it. */
  endedDue: bigint | null;
  /** What was not taken at its door is on its way back. */
  isRestComing: boolean;
  /** Since the word that stopped it its courier has said that it is elsewhere. */
  hasGoneOn: boolean;
  /** Its buyer waits for an answer to his wish for another try. */
  isWished: boolean;
}>;

/** After its order, and before anything of money. */
export async function lockParcel(tx: Tx, id: string): Promise<LockedParcel> {
  const { rows } = await tx.execute<
    Omit<LockedParcel, "at" | "endedDue"> & Record<"at" | "endedDue", string | null>
  >(
    sql`select c.id, c.courier, c.state, c.state_at as at, c.attempts, c.ended_due_minor::text as "endedDue", (select s.state from sub_order s where s.id = c.sub_order_id) as part,
        exists (select from door_outcome d where d.consignment_id = c.id and d.state = 'coming')
          or exists (select from orders y join swap w on w.id = y.swap_id join sub_order s on s.id = c.sub_order_id
            where y.id = c.order_id and w.state = 'agreed' and s.state in ('delivered','completed')) as "isRestComing",
        exists (select from courier_event e where e.consignment_id = c.id and e.id > ${stoppedBy} and e.event_at > c.state_at and not e.is_provisional
          and e.kind not in (c.state, 'noted', 'invoiced', 'unknown')) as "hasGoneOn",
        exists (select from parcel_case k where k.consignment_id = c.id and k.kind = 'another_try' and k.state = 'open') as "isWished"
      from consignment c where c.id = ${id} for update`,
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no parcel ${id}`);
  return {
    ...row,
    at: row.at === null ? null : new Date(row.at),
    endedDue: row.endedDue === null ? null : BigInt(row.endedDue),
  };
}

/** Who carries a part, if a courier does. */
export async function carrierOf(
  tx: Tx,
  subOrderId: string,
): Promise<Readonly<{ id: string; courier: Courier }> | null> {
  const { rows } = await tx.execute<{ id: string; courier: Courier }>(
    sql`select id, courier from consignment where sub_order_id = ${subOrderId} and state <> 'void'`,
  );
  return rows[0] ?? null;
}

/** By his own word, be it one that he has not confirmed, or by what was said for him: its courier has had it. */
export async function wasFetched(tx: Tx, consignmentId: string): Promise<boolean> {
  const { rows } = await tx.execute<{
    was: boolean;
  }>(sql`select c.state <> 'label_ready' or exists (select from courier_event e
      where e.consignment_id = c.id and e.kind not in ('created','label_ready','void','noted','invoiced','unknown')) as was
    from consignment c where c.id = ${consignmentId}`);
  return rows[0]?.was ?? false;
}

/** Beside a move: when it was, by the courier but never still to come, and whether an attempt at the door has failed. */
export const saidAt = (at: Date, attempts: 0 | 1): SQL =>
  sql`state_at = case when ${at.toISOString()}::timestamptz > now() + interval '9 minutes' then now() else ${at.toISOString()}::timestamptz end, attempts = t.attempts + ${attempts}, ask_after = now() + interval '6 hours'`;
