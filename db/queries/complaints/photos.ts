import { mostComplaintPhotos } from "@haat/core/complaint-states";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type NewPhoto = Readonly<{
  id: string;
  complaintId: string;
  bytes: number;
  sha256: string;
  keySealed: string;
  base64: string;
}>;

/** Its order must be locked. False: it has ended, or has as many as it may have. */
export async function addComplaintPhoto(tx: Tx, photo: NewPhoto): Promise<boolean> {
  const { id, complaintId, bytes, sha256, keySealed, base64 } = photo;
  const { rows } = await tx.execute(sql`
    insert into complaint_photo (id, complaint_id, order_id, place, bytes, sha256, key_sealed, body)
    select ${id}, c.id, c.order_id, (select count(*) + 1 from complaint_photo p where p.complaint_id = c.id), ${bytes}, ${sha256}, ${keySealed}, decode(${base64}, 'base64')
      from complaint c where c.id = ${complaintId} and c.state in ('open','answered','at_support')
       and (select count(*) from complaint_photo p where p.complaint_id = c.id) < ${mostComplaintPhotos}
    returning id`);
  return rows.length === 1;
}

export type ComplaintPhotoAsked = Readonly<{
  id: string;
  place: number;
  /** Whose it must be; staff name the order alone. */
  of: Readonly<{ orderId: string } | { partId: string; vendorId: string }>;
}>;
/** Without a picture: the complaint is another's, it has no such photo, or it is no longer kept. */
type Kept = Readonly<{ keySealed: string; base64: string }> | Readonly<{ base64: null }>;

/** Null: there is no such order or part, or it is another shop's. */
export async function findComplaintPhoto(
  books: Books,
  { id, place, of }: ComplaintPhotoAsked,
): Promise<Kept | null> {
  const whose =
    "orderId" in of
      ? sql`(select o.id as order_id, null as part from orders o where o.id = ${of.orderId})`
      : sql`(select s.order_id, s.id as part from sub_order s where s.id = ${of.partId} and s.vendor_id = ${of.vendorId})`;
  const [row] = await books.ask<Kept>(sql`
    select p.key_sealed as "keySealed", encode(p.body, 'base64') as base64 from ${whose} w
      left join complaint c on c.id = ${id} and c.order_id = w.order_id and (w.part is null or c.sub_order_id = w.part)
      left join complaint_photo p on p.complaint_id = c.id and p.place = ${place} and p.body is not null`);
  return row ?? null;
}

/** Of this many whose buyer was erased; how many it were. */
export async function forgetComplaintPhotos(books: Books, limit: number): Promise<number> {
  const rows = await books.ask(sql`update complaint_photo set key_sealed = null, body = null where id in (
    select p.id from complaint_photo p join orders o on o.id = p.order_id where p.body is not null and o.contact_name = '—'
      order by p.made_at limit ${limit} for update of p skip locked) returning id`);
  return rows.length;
}
