import { mediaKeptDays } from "@haat/core/media";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type SweptMedia = Readonly<{ id: string; vendorId: string; widths: readonly number[] }>;

/** Lets go for good what was removed long enough ago and is shown nowhere, and what was never put away whole. */
export async function letMediaGo(books: Books, limit: number): Promise<number> {
  const rows = await books.ask(
    sql`update media set gone_at = now() where id in (
      select m.id from media m where m.gone_at is null and m.swept_at is null
        and (m.kept_at is null and m.made_at <= now() - interval '1 hour'
          or m.removed_at <= now() - make_interval(days => ${mediaKeptDays})
            and not exists (select from media_uses(m.vendor_id, m.stem)))
      order by m.made_at limit ${limit} for update of m skip locked) returning id`,
  );
  return rows.length;
}

/** Whose files are still to be deleted. */
export const findGoneMedia = (books: Books, limit: number): Promise<SweptMedia[]> =>
  books.ask<SweptMedia>(
    sql`select id, vendor_id as "vendorId", widths from media where gone_at is not null and swept_at is null order by gone_at limit ${limit}`,
  );

export async function markSwept(books: Books, id: string): Promise<void> {
  await books.ask(
    sql`update media set swept_at = now() where id = ${id} and gone_at is not null and swept_at is null returning id`,
  );
}
