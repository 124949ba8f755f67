import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { StoredCard } from "../catalog/product-card.ts";

type Lang = "bn" | "en";
export type Channel = "sms" | "mail";
export type WishRow = Readonly<{ productId: string; card: StoredCard | null; before: string; since: string }>;
export type WaitRow = Readonly<{
  variantId: string;
  slug: string | null;
  title: string | null;
  label: string | null;
  channel: Channel;
  since: string;
  until: string;
}>;
export type OwnWishes = Readonly<{
  wishes: readonly WishRow[];
  waits: readonly WaitRow[];
  phoneTail: string | null;
  email: string | null;
}>;

/** One's own, the newest first; what is sold no more has no card. */
export async function listWishes(books: Books, userId: string, locale: Lang): Promise<OwnWishes | null> {
  const isBangla = sql`${locale === "bn"}::boolean`;
  const [row] = await books.ask<OwnWishes>(
    sql`select u.phone_tail as "phoneTail", u.email_sealed as email,
        coalesce((select json_agg(json_build_object('productId', w.product_id, 'before', w.price_minor::text, 'since', w.made_at,
            'card', case when c.shown then case when ${isBangla} then c.bn else c.en end::json end) order by w.made_at desc, w.product_id)
          from wish w left join product_card c on c.product_id = w.product_id where w.user_id = u.id), '[]') as wishes,
        coalesce((select json_agg(json_build_object('variantId', s.variant_id, 'channel', s.channel, 'since', s.made_at, 'until', s.until,
            'slug', p.slug, 'title', case when ${isBangla} then p.title_bn else p.title_en end,
            'label', case when ${isBangla} then v.label_bn else v.label_en end) order by s.made_at desc, s.id)
          from stock_wish s left join variant v on v.id = s.variant_id left join product p on p.id = v.product_id
          where s.user_id = u.id and s.ended_at is null), '[]') as waits
      from user_account u where u.id = ${userId} and u.erased_at is null`,
  );
  return row ?? null;
}

/** The same twice is one, at the price it had first; false: nothing of that name is sold. */
export async function keepWish(tx: Tx, { userId, productId }: { userId: string; productId: string }) {
  await tx.execute(sql`insert into wish (user_id, product_id, price_minor)
    select ${userId}, c.product_id, c.min_price_minor from product_card c where c.product_id = ${productId} and c.shown
      and not exists (select from wish where user_id = ${userId} and product_id = ${productId}) on conflict do nothing`);
  const { rows } = await tx.execute(
    sql`select from wish where user_id = ${userId} and product_id = ${productId}`,
  );
  return rows.length === 1;
}

export const dropWish = async (tx: Tx, { userId, productId }: { userId: string; productId: string }) =>
  void (await tx.execute(sql`delete from wish where user_id = ${userId} and product_id = ${productId}`));

export const waitDays = 90;

type Wait = Readonly<{ id: string; userId: string; variantId: string; channel: Channel }>;

/** The same twice is one; false: nothing of that name is sold. Refused by the table: what can be bought, and too many. */
export async function waitForStock(tx: Tx, { id, userId, variantId, channel }: Wait): Promise<boolean> {
  const open = sql`select from stock_wish where user_id = ${userId} and variant_id = ${variantId} and ended_at is null`;
  await tx.execute(sql`insert into stock_wish (id, user_id, variant_id, channel, until)
    select ${id}, ${userId}, v.id, ${channel}, now() + make_interval(days => ${waitDays}) from variant v join product p on p.id = v.product_id
     where v.id = ${variantId} and v.state = 'published' and p.state = 'published' and not exists (${open}) on conflict do nothing`);
  const { rows } = await tx.execute(open);
  return rows.length === 1;
}

export const waitNoMore = async (tx: Tx, { userId, variantId }: { userId: string; variantId: string }) =>
  void (await tx.execute(sql`update stock_wish set ended_at = now()
    where user_id = ${userId} and variant_id = ${variantId} and ended_at is null`));
