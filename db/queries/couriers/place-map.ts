import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type MapState = "sure" | "open" | "none" | "drifted";
export type Mapped = Readonly<{
  geoId: string;
  state: MapState;
  placeId: string | null;
  placeName: string | null;
  confidence: number;
  foundBy: "none" | "name" | "sound" | "hand";
  drift: "gone" | "renamed" | null;
  setBy: string | null;
}>;

/** What stands of one courier, by our place. */
export async function mapOf(tx: Tx, courier: Courier): Promise<ReadonlyMap<string, Mapped>> {
  const { rows } =
    await tx.execute<Mapped>(sql`select geo_id as "geoId", state, place_id as "placeId", place_name as "placeName", confidence,
    found_by as "foundBy", drift, set_by as "setBy" from courier_geo_map where courier = ${courier}`);
  return new Map(rows.map((row) => [row.geoId, row]));
}

type Written = Readonly<{ courier: Courier; actor: string; reason?: string; rows: readonly Mapped[] }>;

/** The new state of these, each with its line of history where there was another; the list is locked. */
export async function writeMap(tx: Tx, { courier, actor, reason, rows }: Written): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`with told as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r("geoId" text, state text, "placeId" text, "placeName" text, confidence smallint, "foundBy" text, drift text, "setBy" text)),
      was as (select m.geo_id, m.place_id, m.state from courier_geo_map m join told on told."geoId" = m.geo_id where m.courier = ${courier}),
      made as (insert into courier_geo_map as m (courier, geo_id, place_id, place_name, state, confidence, found_by, drift, set_by, seen_delivers, seen_fetches)
        select ${courier}, "geoId", "placeId", "placeName", told.state, confidence, "foundBy", drift, "setBy", p.delivers, p.fetches
          from told left join courier_place p on p.courier = ${courier} and p.place_id = "placeId"
        on conflict (courier, geo_id) do update set place_id = excluded.place_id, place_name = excluded.place_name, state = excluded.state,
          confidence = excluded.confidence, found_by = excluded.found_by, drift = excluded.drift, set_by = excluded.set_by, checked_at = now(),
          seen_delivers = case when m.place_id = excluded.place_id then m.seen_delivers else excluded.seen_delivers end,
          seen_fetches = case when m.place_id = excluded.place_id then m.seen_fetches else excluded.seen_fetches end, version = m.version + 1
        returning m.geo_id, m.place_id, m.state, m.found_by)
    insert into courier_geo_change (courier, geo_id, from_place, from_state, to_place, to_state, found_by, actor, reason)
    select ${courier}, made.geo_id, was.place_id, was.state, made.place_id, made.state, made.found_by, ${actor}, ${reason ?? null}::text
      from made left join was on was.geo_id = made.geo_id where (was.place_id, was.state) is distinct from (made.place_id, made.state)
      and (was.geo_id is not null or ${actor}::text <> 'system:places')`);
}

/** Looked at again, and as it was. */
export const noteChecked = (tx: Tx, courier: Courier): Promise<unknown> =>
  tx.execute(sql`update courier_geo_map set checked_at = now() where courier = ${courier}`);

/** Whether he brings and fetches at these is known to people as it is now; without a place, at all of them. */
export const noteServiceSeen = (tx: Tx, courier: Courier, geoId: string | null): Promise<unknown> =>
  tx.execute(sql`update courier_geo_map m set seen_delivers = p.delivers, seen_fetches = p.fetches, version = m.version + 1
    from courier_place p where m.courier = ${courier} and p.courier = m.courier and p.place_id = m.place_id
      and m.geo_id = coalesce(${geoId}, m.geo_id) and (m.seen_delivers, m.seen_fetches) is distinct from (p.delivers, p.fetches)`);

/** A place on the way down to one, as its courier spells it. */
export type PlaceStep = Readonly<{
  level: "district" | "thana" | "area";
  id: string;
  name: string;
  postCode: string | null;
  source: "list" | "hand";
  /** Null: he does not say. */
  delivers: boolean | null;
}>;
export type PlaceFor = Readonly<{
  courier: Courier;
  areaId: string;
  localityId: string | null;
  /** Of the area where the courier has it, else of the thana, and of the district; null: nobody has looked yet. */
  state: MapState | null;
  steps: readonly PlaceStep[];
  districtState: MapState | null;
  districtSteps: readonly PlaceStep[];
}>;

/** What these couriers call the places of these orders; the widest step first. */
export const placesFor = (
  books: Books,
  asked: readonly Readonly<{ courier: Courier; areaId: string; localityId: string | null }>[],
): Promise<PlaceFor[]> =>
  books.ask<PlaceFor>(sql`select a.courier, a."areaId", a."localityId", coalesce(l.state, m.state) as state, d.state as "districtState",
      ${stepsTo(sql`coalesce(l.place_id, m.place_id)`)} as steps, ${stepsTo(sql`d.place_id`)} as "districtSteps"
    from (select distinct * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r(courier text, "areaId" text, "localityId" text)) a
      join geo_unit g on g.id = a."areaId"
      left join courier_geo_map l on l.courier = a.courier and l.geo_id = a."localityId" and l.state = 'sure'
      left join courier_geo_map m on m.courier = a.courier and m.geo_id = g.id
      left join courier_geo_map d on d.courier = a.courier and d.geo_id = g.parent_id`);

const stepsTo = (placeId: ReturnType<typeof sql>) => sql`(with recursive way as (
    select p.*, 0 as up from courier_place p where p.courier = a.courier and p.place_id = ${placeId}
    union all select p.*, way.up + 1 from courier_place p join way on p.courier = way.courier and p.place_id = way.parent_id where way.up < 4)
  select coalesce(json_agg(json_build_object('level', level, 'id', place_id, 'name', name, 'postCode', post_code, 'source', source, 'delivers', delivers) order by up desc), '[]') from way)`;
