import type { Courier } from "@haat/core/couriers";
import type { OurArea } from "@haat/core/place-areas";
import type { OurPlace } from "@haat/core/place-match";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** How long a list is taken for what it is. Whoever has it in hand has it alone for so long. */
const again = sql`interval '12 hours'`;
const lease = sql`interval '30 minutes'`;

/** Those of these couriers whose list is to be read; each with nobody else until its lease is over. */
export async function claimPlaceLists(
  books: Books,
  couriers: readonly Courier[],
): Promise<readonly Courier[]> {
  const rows = await books.ask<{
    courier: Courier;
  }>(sql`update courier_place_reading set due_at = now() + ${lease} where due_at <= now()
    and courier in (select json_array_elements_text(${JSON.stringify(couriers)}::json)) returning courier`);
  return rows.map(({ courier }) => courier);
}

/** All districts, and under them upazilas and metropolitan thanas, with every spelling that we know. */
export const ourPlaces = (books: Books): Promise<OurPlace[]> =>
  books.ask<OurPlace>(sql`select g.id, case when g.level = 'district' then 'district' else 'thana' end as level,
      case when g.level = 'district' then null else g.parent_id end as parent,
      array[g.name_en, g.name_bn] || coalesce((select array_agg(a.alias order by a.alias) from geo_alias a where a.geo_id = g.id), '{}') as names
    from geo_unit g where g.level in ('district','upazila','metro_thana') order by g.id`);

/** What lies below those. */
export const ourAreas = (books: Books): Promise<OurArea[]> =>
  books.ask<OurArea>(sql`select g.id, g.parent_id as parent, p.city_corp as city,
      array[g.name_en, g.name_bn] || coalesce((select array_agg(a.alias order by a.alias) from geo_alias a where a.geo_id = g.id), '{}') as names
    from geo_unit g join geo_unit p on p.id = g.parent_id where g.level = 'area' order by g.id`);

export type KeptPlace = Readonly<{
  id: string;
  level: "district" | "thana" | "area";
  name: string;
  parent: string | null;
  postCode: string | null;
  delivers: boolean | null;
  fetches: boolean | null;
  isGone: boolean;
}>;

/** As his list was read last. What a person taught is not of it. */
export async function keptPlaces(tx: Tx, courier: Courier): Promise<KeptPlace[]> {
  const { rows } =
    await tx.execute<KeptPlace>(sql`select place_id as id, level, name, parent_id as parent, post_code as "postCode", delivers, fetches,
    gone_at is not null as "isGone" from courier_place where courier = ${courier} and source = 'list'`);
  return rows;
}

type Listed = Omit<KeptPlace, "isGone">;

/** What he lists today; what he no longer lists is gone, and kept. Whoever writes one list has it alone. */
export async function keepPlaces(tx: Tx, courier: Courier, places: readonly Listed[]): Promise<void> {
  const listed = JSON.stringify(places);
  await tx.execute(sql`insert into courier_place as p (courier, place_id, level, name, parent_id, post_code, delivers, fetches)
    select ${courier}, l.id, l.level, l.name, l.parent, l."postCode", l.delivers, l.fetches
      from jsonb_to_recordset(${listed}::jsonb) as l(id text, level text, name text, parent text, "postCode" text, delivers boolean, fetches boolean)
    on conflict (courier, place_id) do update set level = excluded.level, name = excluded.name, parent_id = excluded.parent_id,
      post_code = excluded.post_code, delivers = excluded.delivers, fetches = excluded.fetches, seen_at = now(), gone_at = null`);
  await tx.execute(sql`update courier_place set gone_at = now() where courier = ${courier} and source = 'list' and gone_at is null
    and place_id not in (select l.id from jsonb_to_recordset(${listed}::jsonb) as l(id text))`);
  await tx.execute(
    sql`update courier_place_reading set read_at = now(), due_at = now() + ${again}, places = ${places.length} where courier = ${courier}`,
  );
}

/** Nobody else writes this courier's list or map until the transaction ends. */
export const lockPlaceList = (tx: Tx, courier: Courier): Promise<unknown> =>
  tx.execute(sql`select 1 from courier_place_reading where courier = ${courier} for update`);

/** How many places that we use each courier has renamed or dropped, or serves otherwise than when somebody looked last. */
export const driftedPlaces = (books: Books): Promise<{ cause: Courier; size: number }[]> =>
  books.ask(
    sql`select courier as cause, count(*)::integer as size from courier_geo_map m where state = 'drifted' or service_changed(m) group by courier order by courier`,
  );
