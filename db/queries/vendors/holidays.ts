import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type Away = Readonly<{
  from: string;
  until: string;
  opens: string;
  words: string | null;
  isNow: boolean;
}>;

/** Of a shop: the holiday that runs, else the next within two weeks; null for none. */
export const awayOf = (vendorId: SQL, isBn: boolean): SQL => sql`(
  select json_build_object('from', h.from_day, 'until', h.until_day, 'opens', h.until_day + 1, 'isNow', h.from_day <= dhaka_day(),
      'words', case when ${isBn}::boolean then coalesce(h.words_bn, h.words_en) else coalesce(h.words_en, h.words_bn) end)
    from shop_holiday h where h.vendor_id = ${vendorId} and h.ended_at is null
     and h.until_day >= dhaka_day() and h.from_day <= dhaka_day() + 14
   order by h.from_day limit 1)`;

export type ShopHolidayRow = Readonly<{
  from: string;
  until: string;
  isNow: boolean;
  wordsBn: string | null;
  wordsEn: string | null;
}>;

/** What runs or comes, and how many parts are to be handed over before. One statement. */
export async function listShopHolidays(
  db: Database,
  viewer: Viewer,
  vendorId: string,
): Promise<Readonly<{ items: readonly ShopHolidayRow[]; waiting: number }>> {
  const [row] = await db.ask<{ items: readonly ShopHolidayRow[]; waiting: number }>(
    viewer,
    sql`select coalesce((select json_agg(json_build_object('from', h.from_day, 'until', h.until_day, 'isNow', h.from_day <= dhaka_day(),
          'wordsBn', h.words_bn, 'wordsEn', h.words_en) order by h.from_day)
        from shop_holiday h where h.vendor_id = ${vendorId} and h.ended_at is null and h.until_day >= dhaka_day()), '[]') as items,
      (select count(*)::int from sub_order s where s.vendor_id = ${vendorId} and s.state in ('confirmed','accepted','packed')) as waiting`,
  );
  return row ?? { items: [], waiting: 0 };
}

export type NewShopHoliday = Readonly<{
  id: string;
  vendorId: string;
  from: string;
  until: string;
  wordsBn: string | null;
  wordsEn: string | null;
  by: string;
}>;

/** False: one that stands has some of these days. Two that are said at once wait for each other at the shop's row. */
export async function keepShopHoliday(tx: Tx, holiday: NewShopHoliday): Promise<boolean> {
  const { id, vendorId, from, until, wordsBn, wordsEn, by } = holiday;
  await tx.execute(sql`select from vendor where id = ${vendorId} for no key update`);
  const { rows } = await tx.execute(sql`
    insert into shop_holiday (id, vendor_id, from_day, until_day, words_bn, words_en, made_by)
    select ${id}, ${vendorId}, ${from}::date, ${until}::date, ${wordsBn}, ${wordsEn}, ${by}
     where not exists (select from shop_holiday h where h.vendor_id = ${vendorId} and h.ended_at is null
       and h.from_day <= ${until}::date and h.until_day >= ${from}::date)
    returning id`);
  return rows.length === 1;
}

/** Taken back before it begins, or cut short: the shop takes orders again at once. False: none of the shop's that runs or comes begins then. */
export async function endShopHoliday(
  tx: Tx,
  { vendorId, from, by }: Readonly<{ vendorId: string; from: string; by: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update shop_holiday set ended_at = now(), ended_by = ${by}
    where vendor_id = ${vendorId} and from_day = ${from}::date and ended_at is null and until_day >= dhaka_day() returning id`);
  return rows.length === 1;
}
