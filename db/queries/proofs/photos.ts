import { mostPhotos, type PhotoKind } from "@haat/core/delivery-photos";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** From the hand-over until a week after the part has ended: whoever was at the door comes home and finds the time. */
const isPhotographed = sql`(s.state in ('handed_over','in_transit','rto_in_transit')
  or (s.state = 'delivered' or s.state = 'completed') and s.delivered_at > now() - interval '7 days')`;

type NewPhoto = Readonly<{
  id: string;
  subOrderId: string;
  vendorId: string;
  kind: PhotoKind;
  bytes: number;
  sha256: string;
  keySealed: string;
  base64: string;
  makerId: string;
}>;

/** The part must be locked. False: it is not out for delivery, or has as many as it may have. */
export async function addPhoto(tx: Tx, photo: NewPhoto): Promise<boolean> {
  const { id, subOrderId, vendorId, kind, bytes, sha256, keySealed, base64, makerId } = photo;
  const { rows } = await tx.execute(sql`
    insert into delivery_photo (id, order_id, sub_order_id, vendor_id, place, kind, bytes, sha256, key_sealed, body, maker_id)
    select ${id}, s.order_id, s.id, s.vendor_id, (select count(*) + 1 from delivery_photo p where p.sub_order_id = s.id),
      ${kind}, ${bytes}, ${sha256}, ${keySealed}, decode(${base64}, 'base64'), ${makerId}
    from sub_order s where s.id = ${subOrderId} and s.vendor_id = ${vendorId} and ${isPhotographed}
      and (select count(*) from delivery_photo p where p.sub_order_id = s.id) < ${mostPhotos}
    returning id`);
  return rows.length === 1;
}

export type PhotoRow = Readonly<{
  place: number;
  at: string;
  bytes: number;
  sha256: string;
  isGone: boolean;
}>;

/** Of a part, in the order they were taken; as a column of JSON. */
export const photosJson = sql`(select coalesce(json_agg(json_build_object('place', p.place, 'at', p.made_at, 'bytes', p.bytes, 'sha256', p.sha256,
  'isGone', p.body is null) order by p.place), '[]') from delivery_photo p where p.sub_order_id = s.id)`;

type Photos = Readonly<{ photos: readonly PhotoRow[]; mayAdd: boolean }>;

/** Of a part of this shop. Null: it is another's, or nobody's. */
export async function photosOf(
  books: Books,
  { id, vendorId }: Readonly<{ id: string; vendorId: string }>,
): Promise<Photos | null> {
  const [row] = await books.ask<Photos>(
    sql`select ${photosJson} as photos,
        ${isPhotographed} and (select count(*) from delivery_photo p where p.sub_order_id = s.id) < ${mostPhotos} as "mayAdd"
      from sub_order s where s.id = ${id} and s.vendor_id = ${vendorId} and s.confirmed_at is not null`,
  );
  return row ?? null;
}

/** Without a picture: there is none in that place, or it is no longer kept. */
type Kept = Readonly<{ kind: PhotoKind; keySealed: string; base64: string }> | Readonly<{ base64: null }>;
/** `vendorId`: null for staff, who see every shop's. */
export type PhotoAsked = Readonly<{ part: string; place: number; vendorId: string | null }>;

/** Null: another shop's part, or nobody's. */
export async function findPhoto(books: Books, { part, place, vendorId }: PhotoAsked): Promise<Kept | null> {
  const [row] = await books.ask<Kept>(
    sql`select p.kind, p.key_sealed as "keySealed", encode(p.body, 'base64') as base64
      from sub_order s left join delivery_photo p on p.sub_order_id = s.id and p.place = ${place}
      where s.id = ${part} and (${vendorId}::text is null or s.vendor_id = ${vendorId})`,
  );
  return row ?? null;
}

/** Of this many that nobody may ask about any more, or whose buyer was erased; how many it were. */
export async function forgetPhotos(books: Books, limit: number): Promise<number> {
  const rows = await books.ask(sql`update delivery_photo set key_sealed = null, body = null where id in (
    select p.id from delivery_photo p join orders o on o.id = p.order_id
      where p.body is not null and (p.made_at <= now() - interval '365 days' or o.contact_name = '—')
      order by p.made_at limit ${limit} for update of p skip locked) returning id`);
  return rows.length;
}
