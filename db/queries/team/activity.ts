import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

export type Activity = Readonly<{
  at: string;
  kind: "order" | "stock" | "cash" | "shop";
  what: string;
  about: string;
  quantity: number | null;
  actor: string;
  /** Where the next page goes on after this one. */
  cursor: string;
}>;

type Ask = Readonly<{ person: string | null; day: string | null; before: string | null; limit: number }>;

/** Text that sorts as time does, with what tells rows of one instant apart. */
const cursor: SQL = sql`to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '~' || x.kind || ':' || x.id`;
/** Compared byte by byte, whatever the database's language. */
const place: SQL = sql`(${cursor}) collate "C"`;

/** Who did what in this shop, newest first; what nobody of the shop did is left out. A day is one of Dhaka's. */
export const listActivity = (
  db: Database,
  viewer: VendorViewer,
  { person, day, before, limit }: Ask,
): Promise<Activity[]> =>
  db.ask(
    viewer,
    sql`select x.at, x.kind, x.what, x.about, x.quantity, x.actor, ${cursor} as cursor from (
      select t.id::text as id, t.at, 'order' as kind, t.to_state as what, o.number || '-' || s.seq as about, null::int as quantity, t.actor
        from transition t join sub_order s on s.id = t.subject_id join orders o on o.id = s.order_id
        where t.machine = 'sub_order' and s.vendor_id = ${viewer.vendorId}
      union all
      select m.id::text, m.at, 'stock', m.kind, v.sku, m.quantity::int, m.actor from stock_movement m join variant v on v.id = m.variant_id
        where m.vendor_id = ${viewer.vendorId}
      union all
      select h.id, h.declared_at, 'cash', 'declared', h.reference, null, h.declared_by from hand_in h where h.vendor_id = ${viewer.vendorId}
      union all
      select a.id::text, a.at, 'shop', a.action, '', null, a.actor from audit a where a.subject = ${viewer.vendorId}) x
    where x.actor like 'vendor:%' ${person === null ? sql`` : sql`and x.actor = ${`vendor:${person}`}`}
      ${day === null ? sql`` : sql`and (x.at at time zone 'Asia/Dhaka')::date = ${day}::date`}
      ${before === null ? sql`` : sql`and ${place} < ${before} collate "C"`}
    order by ${place} desc limit ${limit}`,
  );
