import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Mapped, MapState } from "./place-map.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type PlaceDeskRow = Readonly<{
  geoId: string;
  name: Words;
  state: MapState;
  theirs: string | null;
  confidence: number;
  foundBy: Mapped["foundBy"];
  drift: Mapped["drift"];
  setBy: string | null;
  delivers: boolean | null;
  fetches: boolean | null;
  hasServiceChanged: boolean;
  checkedAt: string | null;
  wanted: number;
}>;

/** The courier's names from the widest down to this one. */
const wayTo = (courier: Courier, placeId: SQL): SQL => sql`(with recursive way as (
    select place_id, name, parent_id, 0 as up from courier_place where courier = ${courier} and place_id = ${placeId}
    union all select p.place_id, p.name, p.parent_id, way.up + 1 from courier_place p join way on p.courier = ${courier} and p.place_id = way.parent_id where way.up < 4)
  select string_agg(name, ' › ' order by up desc) from way)`;

const rowsOf = (
  courier: Courier,
): SQL => sql`select g.id as "geoId", json_build_object('bn', concat_ws(', ', g.name_bn, t.name_bn, d.name_bn), 'en', concat_ws(', ', g.name_en, t.name_en, d.name_en)) as name, coalesce(m.state, 'none') as state, ${wayTo(courier, sql`m.place_id`)} as theirs,
    coalesce(m.confidence, 0) as confidence, coalesce(m.found_by, 'none') as "foundBy", m.drift, u.name as "setBy", cp.delivers, cp.fetches, coalesce(service_changed(m), false) as "hasServiceChanged", m.checked_at as "checkedAt",
    coalesce(w.n, 0)::integer as wanted
  from geo_unit g left join geo_unit t on g.level = 'area' and t.id = g.parent_id
    left join geo_unit d on d.id = coalesce(t.parent_id, g.parent_id) and d.level = 'district'
    left join courier_geo_map m on m.courier = ${courier} and m.geo_id = g.id left join user_account u on u.id = m.set_by
    left join courier_place cp on cp.courier = m.courier and cp.place_id = m.place_id
    left join (select v.area_id, count(*) as n from parcel_booking b join orders o on o.id = b.order_id
        cross join lateral (values (o.area_id), (o.locality_id)) as v(area_id)
      where b.courier = ${courier} and b.code in ('unplaced','moved') and b.asked_at > now() - interval '30 days' group by v.area_id) w on w.area_id = g.id
  where g.level <> 'division'`;

type Ask = Readonly<{ courier: Courier; state: MapState; after: string | null; limit: number }>;

/** Our places as they stand with one courier, by their ids; an area that is no place of his own is where its thana is. */
export const listPlaceMap = (books: Books, { courier, state, after, limit }: Ask): Promise<PlaceDeskRow[]> =>
  books.ask<PlaceDeskRow>(
    sql`${rowsOf(courier)} and (g.level <> 'area' or m.geo_id is not null or w.n is not null) and (coalesce(m.state, 'none') = ${state} ${state === "drifted" ? sql`or service_changed(m)` : sql``}) and g.id > ${after ?? ""} order by g.id limit ${limit}`,
  );

type One = Readonly<{ courier: Courier; geoId: string }>;

/** Null: it is none of ours. */
export async function findPlaceMap(books: Books, { courier, geoId }: One): Promise<PlaceDeskRow | null> {
  const [row] = await books.ask<PlaceDeskRow>(sql`${rowsOf(courier)} and g.id = ${geoId}`);
  return row ?? null;
}

/** Of his list what a booking may name, those of the same district first. */
export const placeOptions = (
  books: Books,
  { courier, geoId, levels }: One & Readonly<{ levels: readonly PlaceLeaf["level"][] }>,
): Promise<{ id: string; name: string }[]> =>
  books.ask(sql`select p.place_id as id, ${wayTo(courier, sql`p.place_id`)} as name from courier_place p
      left join courier_place up on up.courier = p.courier and up.place_id = p.parent_id
    where p.courier = ${courier} and p.level in (select json_array_elements_text(${JSON.stringify(levels)}::json)) and p.gone_at is null
    order by coalesce((select m.place_id in (p.parent_id, up.parent_id) from geo_unit g left join geo_unit t on g.level = 'area' and t.id = g.parent_id
      join courier_geo_map m on m.geo_id = coalesce(t.parent_id, g.parent_id) where m.courier = p.courier and g.id = ${geoId}), false) desc, name limit 500`);

export type PlaceChange = Readonly<{
  at: string;
  actor: string;
  from: string | null;
  to: string | null;
  reason: string | null;
}>;

/** What became of it, the newest first. */
export const placeHistory = (books: Books, { courier, geoId }: One): Promise<PlaceChange[]> =>
  books.ask<PlaceChange>(sql`select c.made_at as at, coalesce(u.name, c.actor) as actor, ${wayTo(courier, sql`c.from_place`)} as "from",
      ${wayTo(courier, sql`c.to_place`)} as "to", c.reason
    from courier_geo_change c left join user_account u on u.id = split_part(c.actor, ':', 2)
    where c.courier = ${courier} and c.geo_id = ${geoId} order by c.id desc limit 50`);

export type PlaceLeaf = Readonly<{ id: string; name: string; level: "district" | "thana" | "area" }>;

/** One that he still lists, or that a person taught. */
export async function findCourierPlace(tx: Tx, courier: Courier, id: string): Promise<PlaceLeaf | null> {
  const { rows } = await tx.execute<PlaceLeaf>(
    sql`select place_id as id, name, level from courier_place where courier = ${courier} and place_id = ${id} and gone_at is null`,
  );
  return rows[0] ?? null;
}

/** A spelling that a person knows of a courier who lists nothing; its id is the way there. */
export async function teachPlace(
  tx: Tx,
  { courier, district, thana }: Readonly<{ courier: Courier; district: string; thana: string }>,
): Promise<string> {
  const id = `${district}/${thana}`;
  await tx.execute(sql`insert into courier_place (courier, place_id, level, name, parent_id, source)
    values (${courier}, ${district}, 'district', ${district}, null, 'hand'), (${courier}, ${id}, 'thana', ${thana}, ${district}, 'hand')
    on conflict (courier, place_id) do update set seen_at = now(), gone_at = null`);
  return id;
}

/** What it was before it was changed last; null: it never was. */
export async function beforeLast(
  tx: Tx,
  { courier, geoId }: One,
): Promise<Readonly<{ place: string | null }> | null> {
  const { rows } = await tx.execute<{ place: string | null }>(
    sql`select from_place as place from courier_geo_change where courier = ${courier} and geo_id = ${geoId} order by id desc limit 1`,
  );
  return rows[0] ?? null;
}
