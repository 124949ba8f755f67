import type { Courier } from "@haat/core/couriers";
import type { ReportSource } from "@haat/core/parcel-reports";
import type { ShipmentState } from "@haat/core/shipments";
import type { SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer, VendorViewer } from "../../viewer.ts";
import { type PhotoRow, photosJson } from "./photos.ts";

type Said = Readonly<{
  at: string;
  heardAt: string;
  from: ReportSource;
  kind: ShipmentState;
  word: string | null;
  key: string;
  hasMoved: boolean;
}>;

/** What a person said of a door at which not all stayed (`door_proof_of`). Amounts are poisha as text. */
export type DoorProof = Readonly<{
  kind: "partly_delivered" | "exchanged";
  at: string;
  isShop: boolean;
  /** Whoever said it. */
  name: string;
  due: string;
  /** What the courier had said until then that he took. */
  told: string | null;
  note: string | null;
  pieces: readonly Readonly<{ bn: string; en: string; ordered: number; refused: number }>[];
}>;

export type PartProof = Readonly<{
  id: string;
  order: string;
  number: string;
  state: SubOrderState;
  deliveredAt: string | null;
  /** When the receiver's code was typed; null: it was delivered otherwise, or not. */
  codeAt: string | null;
  courier: Courier | null;
  consignment: string | null;
  said: readonly Said[];
  photos: readonly PhotoRow[];
  door: DoorProof | null;
}>;

const ends = sql`('delivered','partly_delivered','exchanged','rto_received','lost')`;

/**
 * Of parts `s` of orders `o`. Only the receiver's code lets a shop say that a whole part is delivered; whatever else moves it there is
 * a courier's word or a person's.
 */
export const proofsWhere = (where: SQL): SQL => sql`
  select s.id, o.number as "order", o.number || '-' || s.seq as number, s.state, s.delivered_at as "deliveredAt",
    (select t.at from transition t where t.machine = 'sub_order' and t.subject_id = s.id and t.to_state = 'delivered'
      and t.actor like 'vendor:%'
        and s.delivery_tries > 0 and coalesce(c.state, '') not in ('partly_delivered','exchanged')) as "codeAt",
    c.courier, c.number as consignment, ${photosJson} as photos, door_proof_of(s.id) as door,
    (select coalesce(json_agg(json_build_object('at', e.event_at, 'heardAt', e.received_at, 'from', e.source, 'kind', e.kind, 'word', e.word,
        'key', e.event_id, 'hasMoved', e.fate = 'moved') order by e.event_at, e.id), '[]')
      from courier_event e where e.consignment_id = c.id and e.kind in ${ends}) as said
  from sub_order s join orders o on o.id = s.order_id left join lateral (select k.id, k.courier, k.number, k.state from consignment k
    where k.sub_order_id = s.id order by k.handed_at desc limit 1) c on true
  where ${where} order by s.seq`;

/** Null: another shop's part, or nobody's. */
export async function proofOfPart(db: Database, viewer: VendorViewer, id: string): Promise<PartProof | null> {
  const [row] = await db.ask<PartProof>(
    viewer,
    proofsWhere(sql`s.id = ${id} and s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null`),
  );
  return row ?? null;
}

export const proofsOfOrder = (db: Database, viewer: Viewer, id: string): Promise<PartProof[]> =>
  db.ask<PartProof>(viewer, proofsWhere(sql`s.order_id = ${id}`));

/** Of the part that a courier's parcel brings; null: there is none. */
export async function proofOfParcel(
  db: Database,
  viewer: Viewer,
  consignmentId: string,
): Promise<PartProof | null> {
  const of = sql`s.id = (select k.sub_order_id from consignment k where k.id = ${consignmentId})`;
  const [row] = await db.ask<PartProof>(viewer, proofsWhere(of));
  return row ?? null;
}
