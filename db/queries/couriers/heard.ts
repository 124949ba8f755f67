import type { ShipmentState } from "@haat/core/shipments";
import { type SQL, sql } from "drizzle-orm";

/** What a courier said of a parcel beside where it is. */
export type Heard = Readonly<{
  /** What he said last and has yet to confirm; `unknown`: in a word that nobody knows. Null: what he said last is final. */
  pending: ShipmentState | "unknown" | null;
  /** His own Bangla sentence, where he writes one. */
  words: string | null;
  /** The payment that he says it is part of, and since when he says so; its number where he tells one. Null: none, or nobody's to know. */
  invoiced?: Readonly<{ number: string | null; at: string }> | null;
}>;

/** Of a part's parcel as `parcel_of` chooses it, a `Heard` or null. `part`: the alias of its row. */
export const heardOf = (part: "s" | "p"): SQL => {
  const id = sql.raw(`${part}.id`);
  const last = sql`order by e.event_at desc, e.id desc limit 1`;
  return sql`(select json_build_object(
      'pending', (select case when e.is_provisional then e.kind end from courier_event e where e.consignment_id = c.id and e.kind not in ('noted','invoiced') ${last}),
      'words', (select e.note_bn from courier_event e where e.consignment_id = c.id and e.note_bn is not null ${last}),
      'invoiced', (select json_build_object('number', e.invoice, 'at', e.event_at) from courier_event e where e.consignment_id = c.id and e.kind = 'invoiced' ${last}))
    from consignment c where c.sub_order_id = ${id} order by c.state = 'void', c.handed_at desc limit 1)`;
};
