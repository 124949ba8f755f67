import type { PaymentMethod } from "@haat/core/payment-methods";
import type { OrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type OrderRow = Readonly<{
  id: string;
  number: string;
  state: OrderState;
  method: PaymentMethod;
  placedAt: string;
  total: string;
  vendors: readonly Words[];
  units: number;
  picture: StoredPicture | null;
}>;

/** The signed-in buyer's own orders, newest first. */
export const listOrdersOfBuyer = (
  db: Database,
  viewer: Viewer,
  { before, limit }: { before: string | null; limit: number },
): Promise<OrderRow[]> =>
  db.ask<OrderRow>(
    viewer,
    sql`select o.id, o.number, o.state, o.method, o.placed_at as "placedAt", o.total_minor as total,
        (select json_agg(json_build_object('bn', v.name_bn, 'en', v.name_en) order by s.seq) from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as vendors,
        (select sum(quantity)::int from order_line l where l.order_id = o.id) as units,
        (select picture from order_line l where l.order_id = o.id order by id limit 1) as picture
      from orders o where o.buyer_id = haat_user() ${before ? sql`and o.id < ${before}` : sql``} order by o.id desc limit ${limit}`,
  );
