import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type StockStory = Readonly<{
  variantId: string;
  title: Words;
  label: Words;
  sku: string;
  onHand: number;
  held: number;
  committed: number;
  least: number | null;
  movements: readonly Readonly<{ at: string; kind: string; quantity: number; order: string | null }>[];
  reserved: readonly Readonly<{
    part: string;
    number: string | null;
    quantity: number;
    state: string;
    until: string;
  }>[];
}>;
const mostMovements = 50;

/** Why a variant has as many units as it has, the newest first, and for whom some are kept. */
export async function findStockStory(
  db: Database,
  viewer: VendorViewer,
  variantId: string,
): Promise<StockStory | null> {
  const [row] = await db.ask<StockStory>(
    viewer,
    sql`select v.id as "variantId", json_build_object('bn', p.title_bn, 'en', p.title_en) as title,
        json_build_object('bn', v.label_bn, 'en', v.label_en) as label, v.sku, k.on_hand as "onHand", k.held, k.committed, w.least,
        coalesce((select json_agg(json_build_object('at', m.at, 'kind', m.kind, 'quantity', m.quantity, 'order', o.number) order by m.id desc)
          from (select * from stock_movement where variant_id = v.id order by id desc limit ${mostMovements}) m
          left join orders o on o.id = m.order_id), '[]') as movements,
        coalesce((select json_agg(json_build_object('part', r.sub_order_id, 'number', case r.state when 'committed' then o.number end, 'quantity', r.quantity, 'state', r.state,
            'until', r.expires_at) order by r.expires_at, r.id)
          from reservation r left join orders o on o.id = r.order_id where r.variant_id = v.id and r.state in ('held', 'committed')), '[]') as reserved
      from variant v join product p on p.id = v.product_id join stock k on k.variant_id = v.id left join stock_watch w on w.variant_id = v.id
      where v.id = ${variantId} and v.vendor_id = ${viewer.vendorId}`,
  );
  return row ?? null;
}

type Watch = Readonly<{ variantId: string; vendorId: string; least: number }>;

/** Nought watches no more; false: the shop has no such variant. */
export async function watchStock(tx: Tx, { variantId, vendorId, least }: Watch): Promise<boolean> {
  const own = sql`select id from variant where id = ${variantId} and vendor_id = ${vendorId}`;
  if (least === 0) await tx.execute(sql`delete from stock_watch where variant_id in (${own})`);
  else
    await tx.execute(sql`insert into stock_watch (variant_id, vendor_id, least) select v.id, ${vendorId}, ${least} from (${own}) v
      on conflict (variant_id) do update set least = excluded.least, told_at = null`);
  const { rows } = await tx.execute(own);
  return rows.length === 1;
}

/** What no order has for good: what is only being paid for may be let go again, and nobody is told back and forth. */
const left = sql`(k.on_hand - k.committed)`;

/** What was refilled is watched anew; what has run low and was not told of. */
export async function untoldLowStock(books: Books, limit: number): Promise<{ id: string }[]> {
  await books.ask(
    sql`update stock_watch w set told_at = null from stock k where k.variant_id = w.variant_id and w.told_at is not null and ${left} >= w.least`,
  );
  return books.ask(sql`select w.variant_id as id from stock_watch w join stock k on k.variant_id = w.variant_id
    join variant v on v.id = w.variant_id join product p on p.id = v.product_id
    where w.told_at is null and ${left} < w.least and v.state = 'published' and p.state = 'published' limit ${limit}`);
}

export type LowStock = Readonly<{ vendorId: string; title: Words; left: number; at: string }>;

/** Noted as told; null where somebody else has just taken it, or it was refilled. */
export async function takeLowStock(tx: Tx, variantId: string): Promise<LowStock | null> {
  const { rows } =
    await tx.execute<LowStock>(sql`update stock_watch w set told_at = now() from stock k, variant v, product p
    where w.variant_id = ${variantId} and k.variant_id = w.variant_id and v.id = w.variant_id and p.id = v.product_id
      and w.told_at is null and ${left} < w.least
    returning w.vendor_id as "vendorId", json_build_object('bn', p.title_bn, 'en', p.title_en) as title, ${left} as left, w.told_at::text as at`);
  return rows[0] ?? null;
}
