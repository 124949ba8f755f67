import { type SQL, sql } from "drizzle-orm";

/** Which clock of a part has run out: of the shop's 48 hours, of a rider who met nobody or a courier who holds it, of a try of its own people, of the day that its buyer was promised. */
export type LatePart = Readonly<{
  why: "hand_over" | "attempt" | "held" | "own_attempt" | "promise";
  since: string;
  /** Of a failed try: until when another may be asked for. */
  until: string | null;
}>;

const nextEvening: SQL = sql`((((k.parcel->>'stateAt')::timestamptz at time zone 'Asia/Dhaka')::date + 1)::timestamp + time '18:00') at time zone 'Asia/Dhaka'`;

/** A `lateral` of a part, named `late`: its one column `late` is null where nothing is late. `part` is the alias of its row. */
export const lateOf = (part: "s" | "p"): SQL => {
  const of = (column: string): SQL => sql.raw(`${part}.${column}`);
  return sql`lateral (select case
      when ${of("state")} in ('confirmed','accepted','packed') then
        case when ${of("handover_by")} < now() and may_leave(${of("id")}) then json_build_object('why', 'hand_over', 'since', ${of("handover_by")}, 'until', null) end
      when ${of("state")} in ('handed_over','in_transit') then (select case
          when k.parcel->>'state' in ('attempt_failed','on_hold') then json_build_object('why', case k.parcel->>'state' when 'on_hold' then 'held' else 'attempt' end, 'since', (k.parcel->>'stateAt')::timestamptz, 'until', ${nextEvening})
          when k.tried is not null then json_build_object('why', 'own_attempt', 'since', k.tried, 'until', next_evening(k.tried))
          when ${of("promised_by")} < now() then json_build_object('why', 'promise', 'since', ${of("promised_by")}, 'until', null) end
        from (select parcel_of(${of("id")}) as parcel, own_tried_at(${of("id")}) as tried) k) end as late) late`;
};

/** The worst first. */
export const oldestLate: SQL = sql`(late.late->>'since')::timestamptz`;
