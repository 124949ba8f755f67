import type { PaymentMethod } from "@haat/core/payment-methods";
import type { AttemptState, OrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { firstOverTaken } from "../money/over-taken.ts";
import { isUnsure } from "../money/attempts.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type FoundOrder = Readonly<{
  id: string;
  number: string;
  state: OrderState;
  method: PaymentMethod;
  paymentState: AttemptState | null;
  isUnsure: boolean;
  placedAt: string;
  total: string;
  buyerName: string;
  phoneTail: string | null;
  vendors: readonly Words[];
}>;

/**
 * An order number (or a part's), the keyed hash of a whole phone, a phone's last four digits, or a wallet's transaction id;
 * null lists the newest.
 */
export type Needle = Readonly<{ kind: "number" | "phone_hash" | "phone_tail" | "trx"; text: string }> | null;

function matching(needle: Needle): SQL {
  if (!needle) return sql`true`;
  switch (needle.kind) {
    case "number":
      return sql`o.number = ${needle.text}`;
    case "phone_tail":
      return sql`(o.contact_phone_tail = ${needle.text} or o.alt_phone_tail = ${needle.text})`;
    case "phone_hash":
      return sql`(o.contact_phone_hash = any(hashes_of(${needle.text})) or o.alt_phone_hash = any(hashes_of(${needle.text})))`;
    case "trx":
      return sql`o.id in (select order_id from payment_attempt where gateway_trx_id = ${needle.text} or repeated_trx_id = ${needle.text} or gateway_ref = ${needle.text}
        union select order_id from refund where provider_refund_trx = ${needle.text})`;
  }
}

export const searchOrders = (
  db: Database,
  viewer: Viewer,
  { needles, before, limit }: { needles: readonly Needle[]; before: string | null; limit: number },
): Promise<FoundOrder[]> =>
  db.ask<FoundOrder>(
    viewer,
    sql`select o.id, o.number, o.state, o.method, o.placed_at as "placedAt", o.total_minor as total, o.contact_name as "buyerName",
        o.contact_phone_tail as "phoneTail",
        p.state as "paymentState", coalesce(p.unsure, false) as "isUnsure",
        (select json_agg(json_build_object('bn', v.name_bn, 'en', v.name_en) order by s.seq) from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as vendors
      from orders o left join lateral (select a.state, ${isUnsure} as unsure from payment_attempt a where a.order_id = o.id and a.tender_no < ${firstOverTaken}
        order by a.created_at desc, a.id desc limit 1) p on true
      where (${sql.join(needles.length ? needles.map(matching) : [sql`true`], sql` or `)}) ${before ? sql`and o.id < ${before}` : sql``}
      order by o.id desc limit ${limit}`,
  );
