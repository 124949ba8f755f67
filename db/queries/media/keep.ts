import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** `isKept`: its files are there, and it is not removed. */
export type KnownMedia = Readonly<{ id: string; isKept: boolean }>;
type Sent = Readonly<{ vendorId: string; sha256: string }>;

/** The same file of the same shop, brought before. */
export async function findMedia(books: Books, { vendorId, sha256 }: Sent): Promise<KnownMedia | null> {
  const [row] = await books.ask<KnownMedia>(
    sql`select id, kept_at is not null and removed_at is null as "isKept" from media
      where vendor_id = ${vendorId} and sha256 = ${sha256} and gone_at is null`,
  );
  return row ?? null;
}

export type NewMedia = Sent &
  Readonly<{
    id: string;
    bytes: number;
    width: number;
    height: number;
    widths: readonly number[];
    blur: string;
    makerId: string;
  }>;

/** Says that its files are about to be put away; of the same file twice at once the first one's id. Throws `media.full`. */
export async function beginMedia(books: Books, one: NewMedia): Promise<string> {
  const [row] = await books.ask<{ id: string }>(
    sql`insert into media as m (id, vendor_id, sha256, bytes, width, height, widths, blur, maker_id)
      values (${one.id}, ${one.vendorId}, ${one.sha256}, ${one.bytes}, ${one.width}, ${one.height},
        ${sql.param(`{${one.widths.join(",")}}`)}::integer[], ${one.blur}, ${one.makerId})
      on conflict (vendor_id, sha256) where gone_at is null do update set removed_at = m.removed_at returning m.id`,
  );
  if (!row) throw new Error("a picture was neither written down nor found");
  return row.id;
}

/** Its files are there. */
export async function keepMedia(
  books: Books,
  { id, stem }: Readonly<{ id: string; stem: string }>,
): Promise<void> {
  await books.ask(
    sql`update media set stem = ${stem}, kept_at = now() where id = ${id} and kept_at is null and gone_at is null returning id`,
  );
}

type Own = Readonly<{ id: string; vendorId: string }>;

/** False: another shop's, nobody's, or not there to be removed. Throws `media.in_use`. */
export async function removeMedia(books: Books, { id, vendorId }: Own): Promise<boolean> {
  const rows = await books.ask(
    sql`update media set removed_at = now() where id = ${id} and vendor_id = ${vendorId}
      and kept_at is not null and removed_at is null and gone_at is null returning id`,
  );
  return rows.length === 1;
}

/** False: there is nothing to take back, or its days are over. */
export async function restoreMedia(books: Books, { id, vendorId }: Own): Promise<boolean> {
  const rows = await books.ask(
    sql`update media set removed_at = null where id = ${id} and vendor_id = ${vendorId}
      and removed_at is not null and gone_at is null returning id`,
  );
  return rows.length === 1;
}

type Alt = Own & Readonly<{ altBn: string; altEn: string }>;

export async function writeAlt(books: Books, { id, vendorId, altBn, altEn }: Alt): Promise<boolean> {
  const rows = await books.ask(
    sql`update media set alt_bn = ${altBn}, alt_en = ${altEn} where id = ${id} and vendor_id = ${vendorId}
      and kept_at is not null and gone_at is null returning id`,
  );
  return rows.length === 1;
}
