import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";
import type { OwnDelivery } from "../couriers/door.ts";
import type { PackingPart } from "./packing.ts";

export type OwnParcel = Pick<
  PackingPart,
  "id" | "number" | "state" | "promisedBy" | "area" | "receiver" | "door"
> &
  Readonly<{ units: number; ownDelivery: OwnDelivery }>;

/** What the shop carries itself, on its way: what has to be tried again first, then what was promised first. */
export const listOwnParcels = (db: Database, viewer: VendorViewer, limit: number): Promise<OwnParcel[]> =>
  db.ask<OwnParcel>(
    viewer,
    sql`select p.id, p.number, p.state, p.promised_by as "promisedBy", p.area, p.receiver, door_of(p.id) as door, own.of as "ownDelivery",
        (select coalesce(sum(l.quantity), 0)::int from packing_line l where l.sub_order_id = p.id) as units
      from packing_part p, lateral (select own_delivery_of(p.id) as of) own
      where p.state in ('handed_over','in_transit') and own.of is not null
      order by coalesce((own.of ->> 'until')::timestamptz, p.promised_by), p.id limit ${limit}`,
  );
