import type { SubOrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { DoorStanding, OwnDelivery } from "../couriers/door.ts";
import type { PartBooking } from "../couriers/bookings.ts";
import type { ShopWord } from "@haat/core/parcel-reports";
import type { Tries } from "../couriers/tries.ts";
import type { ShopConfirmation } from "../confirmations/of-part.ts";
import { type Heard, heardOf } from "../couriers/heard.ts";
import type { Parcel } from "../couriers/parcels.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { VendorViewer } from "../../viewer.ts";
import type { OrderStep } from "../orders/order-document.ts";
import { type LatePart, lateOf, oldestLate } from "./late.ts";
import { inStates, type PartPage, type PartReceiver } from "./orders.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** A part without anything that costs: it is read from views that have no such column. */
export type PackingPart = Readonly<{
  id: string;
  number: string;
  state: SubOrderState;
  placedAt: string;
  confirmedAt: string | null;
  handoverBy: string | null;
  promisedBy: string | null;
  area: Words;
  receiver: PartReceiver | null;
  parcel: Parcel | null;
  heard: Heard | null;
  door: DoorStanding;
  ownDelivery: OwnDelivery | null;
  /** Its courier called it off after it was handed over, and nobody carries it. */
  isStayed: boolean;
  booking: PartBooking | null;
  confirmation: ShopConfirmation | null;
  tries: Tries | null;
  openWord: ShopWord | null;
  lines: readonly PackingLine[];
  steps: readonly OrderStep[];
}>;

export type PackingLine = Readonly<{
  id: string;
  productSlug: string;
  title: Words;
  label: Words;
  sku: string;
  picture: StoredPicture | null;
  quantity: number;
}>;

const fields = sql`p.id, p.number, p.state, p.placed_at as "placedAt", p.handover_by as "handoverBy", p.area`;

/** Null when it is another vendor's, or nobody's: both answer alike. */
export async function findPackingPart(
  db: Database,
  viewer: VendorViewer,
  id: string,
): Promise<PackingPart | null> {
  const [row] = await db.ask<PackingPart>(
    viewer,
    sql`select ${fields}, p.confirmed_at as "confirmedAt", p.promised_by as "promisedBy", p.receiver, p.steps, parcel_of(p.id) as parcel, ${heardOf("p")} as heard, confirmation_of_part(p.id) as confirmation, tries_of_part(p.id) as tries, shop_word_of(p.id) as "openWord", booking_of(p.id) as booking, own_delivery_of(p.id) as "ownDelivery", parcel_stayed(p.id) as "isStayed", door_of(p.id) as door,
      (select coalesce(json_agg(json_build_object('id', l.id, 'productSlug', l.product_slug, 'title', l.title, 'label', l.label,
          'sku', l.sku, 'picture', l.picture, 'quantity', l.quantity) order by l.id), '[]')
        from packing_line l where l.sub_order_id = p.id) as lines
      from packing_part p where p.id = ${id}`,
  );
  return row ?? null;
}

export type PackingRow = Pick<
  PackingPart,
  "id" | "number" | "state" | "placedAt" | "handoverBy" | "area" | "booking"
> &
  Readonly<{ units: number; title: Words; picture: StoredPicture | null; late: LatePart | null }>;

/** Newest first, and what is late by its age. */
export const listPackingParts = (
  db: Database,
  viewer: VendorViewer,
  { states, before, limit }: PartPage,
): Promise<PackingRow[]> =>
  db.ask<PackingRow>(
    viewer,
    sql`select ${fields}, booking_of(p.id) as booking, l.units, l.title, l.picture, late.late from packing_part p,
      lateral (select sum(quantity)::int as units, (array_agg(title order by id))[1] as title,
        (array_agg(picture order by id))[1] as picture from packing_line where sub_order_id = p.id) l, ${lateOf("p")}
      where true ${inStates(sql`p.state`, states)} ${before ? sql`and p.id < ${before}` : sql``}
      order by ${states === "late" ? oldestLate : sql`p.id desc`} limit ${limit}`,
  );

export async function countPackingParts(
  db: Database,
  viewer: VendorViewer,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.ask<{ state: string; n: number }>(
    viewer,
    sql`select state, count(*)::int as n from packing_part group by state
      union all select 'late', count(late.late)::int from packing_part p, ${lateOf("p")} having count(late.late) > 0`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
