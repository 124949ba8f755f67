import type { SwapReason, SwapRefusal, SwapState } from "@haat/core/swap-states";
import type { SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { openPieces } from "./ask.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** Sums are poisha as text. */
export type SwapRow = Readonly<{
  id: string;
  partId: string;
  part: string;
  state: SwapState;
  quantity: number;
  worth: string;
  price: string;
  reason: SwapReason;
  refusal: SwapRefusal | null;
  askedAt: string;
  answeredAt: string | null;
  gives: Readonly<{ title: Words; label: Words }>;
  gets: Readonly<{ title: Words; label: Words }>;
  /** The order that brings the new piece, its one part and where that is. */
  order: Readonly<{ id: string; partId: string; number: string; state: SubOrderState }> | null;
}>;

const rows = (
  where: SQL,
  order: SQL,
): SQL => sql`select w.id, w.sub_order_id as "partId", o.number || '-' || s.seq as part, w.state, w.quantity,
    w.worth_minor::text as worth, w.price_minor::text as price, w.reason, w.refusal, w.made_at as "askedAt", w.answered_at as "answeredAt",
    json_build_object('title', json_build_object('bn', l.title_bn, 'en', l.title_en), 'label', json_build_object('bn', l.label_bn, 'en', l.label_en)) as gives,
    json_build_object('title', json_build_object('bn', p.title_bn, 'en', p.title_en), 'label', json_build_object('bn', v.label_bn, 'en', v.label_en)) as gets,
    case when n.id is not null then json_build_object('id', y.id, 'partId', n.id, 'number', y.number || '-' || n.seq, 'state', n.state) end as "order"
  from swap w join orders o on o.id = w.order_id join sub_order s on s.id = w.sub_order_id join order_line l on l.id = w.order_line_id
    join variant v on v.id = w.variant_id join product p on p.id = v.product_id
    left join orders y on y.swap_id = w.id left join sub_order n on n.order_id = y.id
  where ${where} order by ${order} limit 100`;

/** Of one order, newest first. */
export const swapsOfOrder = (books: Books, orderId: string): Promise<SwapRow[]> =>
  books.ask<SwapRow>(rows(sql`w.order_id = ${orderId}`, sql`w.made_at desc, w.id desc`));

/** Of one shop: what waits for its answer first, then newest first. */
export const swapsOfShop = (books: Books, vendorId: string): Promise<SwapRow[]> =>
  books.ask<SwapRow>(
    rows(sql`w.vendor_id = ${vendorId}`, sql`w.state <> 'asked', w.made_at desc, w.id desc`),
  );

/** What of an order may be exchanged now, each with what its shop has for it. `differs`: poisha a piece, as text, below nothing where it costs less. */
export type SwapLine = Readonly<{
  id: string;
  left: number;
  title: Words;
  label: Words;
  choices: readonly Readonly<{
    variantId: string;
    title: Words;
    label: Words;
    differs: string;
    available: number;
  }>[];
}>;

const mostChoices = 30;

export const swappableLines = (books: Books, orderId: string): Promise<SwapLine[]> =>
  books.ask<SwapLine>(sql`select l.id, (${openPieces})::integer as left, json_build_object('bn', l.title_bn, 'en', l.title_en) as title,
      json_build_object('bn', l.label_bn, 'en', l.label_en) as label, coalesce(c.choices, '[]') as choices
    from order_line l join sub_order s on s.id = l.sub_order_id join orders o on o.id = l.order_id join vendor w on w.id = l.vendor_id
      left join lateral (select json_agg(json_build_object('variantId', x.id, 'title', json_build_object('bn', x.title_bn, 'en', x.title_en),
          'label', json_build_object('bn', x.label_bn, 'en', x.label_en), 'differs', (x.price_minor - l.unit_price_minor)::text, 'available', x.available)
          order by x.is_other, x.price_minor < l.unit_price_minor, x.price_minor, x.id) as choices
        from (select v.id, p.title_bn, p.title_en, v.label_bn, v.label_en, v.price_minor, k.on_hand - k.held - k.committed as available, p.id <> l.product_id as is_other
          from variant v join product p on p.id = v.product_id and p.state = 'published' join stock k on k.variant_id = v.id
         where v.vendor_id = l.vendor_id and v.state = 'published' and k.on_hand - k.held - k.committed > 0
         order by p.id <> l.product_id, abs(v.price_minor - l.unit_price_minor), v.id limit ${mostChoices}) x) c on true
   where l.order_id = ${orderId} and s.state = 'delivered' and o.swap_id is null and w.state = 'open' and ${openPieces} > 0
     and not exists (select from dispute d where d.order_id = o.id and d.state = 'open')
   order by l.id`);
