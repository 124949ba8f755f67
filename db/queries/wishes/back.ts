import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Channel } from "./wishes.ts";

/** Whose time is over are over; who waits for what can be bought, whoever has waited longest first. By night no phone is rung. */
export async function waitingForBack(
  books: Books,
  { maySms, limit }: { maySms: boolean; limit: number },
): Promise<{ id: string }[]> {
  await books.ask(sql`update stock_wish set ended_at = now() where ended_at is null and until <= now()`);
  return books.ask(sql`select w.id from (select variant_id from stock_wish where ended_at is null group by variant_id) v
    cross join lateral (select to_sell(v.variant_id) as many) s
    cross join lateral (select w.id, w.made_at from stock_wish w where w.variant_id = v.variant_id and w.ended_at is null
      and (w.channel <> 'sms' or ${maySms}) order by w.made_at, w.id limit ${limit}) w
    where s.many > 0 order by w.made_at, w.id limit ${limit}`);
}

/** Three hear of each piece: not everybody who asked still wants it, and nobody should come for nothing. */
const heardPerPiece = 3;
const heardHours = 6;

export type Back = Readonly<{
  userId: string;
  variantId: string;
  channel: Channel;
  slug: string;
  title: Readonly<{ bn: string; en: string }>;
}>;

/** Noted as told and over; null: somebody else has just taken it, it is gone again, or enough have heard of the few there are. */
export async function takeBack(tx: Tx, id: string): Promise<Back | null> {
  const { rows } = await tx.execute<Back>(sql`update stock_wish w set told_at = now(), ended_at = now()
    from variant v, product p where w.id = ${id} and v.id = w.variant_id and p.id = v.product_id
      and w.ended_at is null and w.until > now() and to_sell(w.variant_id) > 0
      and (select count(*) from stock_wish t where t.variant_id = w.variant_id and t.told_at > now() - make_interval(hours => ${heardHours}))
        < ${heardPerPiece} * to_sell(w.variant_id)
    returning w.user_id as "userId", w.variant_id as "variantId", w.channel, p.slug, json_build_object('bn', p.title_bn, 'en', p.title_en) as title`);
  return rows[0] ?? null;
}
