import type { OrderState, SubOrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** Where the parcels of an order are: nothing of the person, the address or the money is read. */
export type Tracked = Readonly<{
  code: string;
  number: string;
  state: OrderState;
  placedAt: string;
  district: Words;
  parts: readonly Readonly<{
    seq: number;
    state: SubOrderState;
    promisedBy: string | null;
    vendor: Words;
    units: number;
    steps: readonly Readonly<{ at: string; to: string }>[];
  }>[];
}>;

export async function findTracked(db: Database, code: string): Promise<Tracked | null> {
  const [row] = await db.ask<Tracked>(
    { kind: "visitor", trackCode: code },
    sql`select o.track_code as code, o.number, o.state, o.placed_at as "placedAt",
        json_build_object('bn', o.district_bn, 'en', o.district_en) as district,
        (select json_agg(json_build_object('seq', s.seq, 'state', s.state, 'promisedBy', s.promised_by,
            'vendor', json_build_object('bn', v.name_bn, 'en', v.name_en),
            'units', (select sum(l.quantity)::int from order_line l where l.sub_order_id = s.id),
            'steps', (select coalesce(json_agg(json_build_object('at', t.at, 'to', t.to_state) order by t.id), '[]')
              from transition t where t.order_id = o.id and t.subject_id = s.id)) order by s.seq)
          from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as parts
      from orders o where o.track_code = ${code}`,
  );
  return row ?? null;
}
