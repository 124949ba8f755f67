import { sql } from "drizzle-orm";
import type { ShipmentState } from "@haat/core/shipments";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** What its courier had of a parcel, and said of it by himself. */
export type CarriedRow = Readonly<{
  handedAt: string;
  pieces: readonly Readonly<{ bn: string; en: string; quantity: number }>[];
  /** What was to be taken at the door as it ended; poisha as text. */
  due: string;
  /** The day of the contract by which it was carried. */
  termsFrom: string | null;
  /** The last he told us; what we noted, and what a statement states, is not among it. */
  last: Readonly<{ at: string; kind: ShipmentState; word: string | null }> | null;
  /** The row that was posted of it. */
  stated: Readonly<{ reference: string; line: number; collected: string }> | null;
}>;

/** Null: there is no such parcel. */
export async function carriedOf(
  db: Database,
  viewer: Viewer,
  consignmentId: string,
): Promise<CarriedRow | null> {
  const [row] = await db.ask<CarriedRow>(
    viewer,
    sql`select c.handed_at as "handedAt", p.due_minor::text as due, t.valid_from::text as "termsFrom",
        (select coalesce(json_agg(json_build_object('bn', concat_ws(' · ', l.title_bn, nullif(l.label_bn, '')),
          'en', concat_ws(' · ', l.title_en, nullif(l.label_en, '')), 'quantity', l.quantity) order by l.id), '[]')
          from order_line l where l.sub_order_id = c.sub_order_id) as pieces,
        (select json_build_object('at', e.event_at, 'kind', e.kind, 'word', e.word) from courier_event e
          where e.consignment_id = c.id and e.source not in ('staff','statement') order by e.event_at desc, e.id desc limit 1) as last,
        (select json_build_object('reference', m.reference, 'line', r.line, 'collected', r.collected_minor::text) from remittance_row r
          join remittance m on m.id = r.remittance_id where r.consignment_id = c.id and r.state = 'posted' order by r.posted_at desc limit 1) as stated
      from consignment c join parcel_facts(array[${consignmentId}]) p on p.id = c.id left join courier_contract t on t.id = p.contract_id`,
  );
  return row ?? null;
}
