import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type Area = Readonly<{
  id: string;
  level: "division" | "district" | "upazila" | "metro_thana" | "area";
  name: string;
  parentId: string | null;
  /** Of what lies below a thana: how else it is spelled. */
  also?: string[];
}>;

/** What lies directly below one area, and the way down to it; the divisions below none. Unordered. */
export async function listAreas(
  db: Database,
  locale: "bn" | "en",
  parentId: string | null,
): Promise<Readonly<{ path: readonly Area[]; items: readonly Area[] }>> {
  const area = sql`json_build_object('id', a.id, 'level', a.level, 'name', case when ${locale === "bn"}::boolean then a.name_bn else a.name_en end, 'parentId', a.parent_id)`;
  const also = sql`(select json_agg(n) from (select case when ${locale === "bn"}::boolean then a.name_en else a.name_bn end as n
    union all (select alias from geo_alias where geo_id = a.id order by alias)) spelled)`;
  const [row] = await db.ask<{ path: readonly Area[]; items: readonly Area[] }>(
    anyone,
    sql`with recursive way as (
        select g.*, 0 as step from geo_unit g where g.id = ${parentId}
        union all select g.*, way.step + 1 from geo_unit g join way on g.id = way.parent_id)
      select (select coalesce(json_agg(${area} order by a.step desc), '[]') from way a) as path,
        (select coalesce(json_agg(case when a.level = 'area' then (${area}::jsonb || jsonb_build_object('also', ${also}))::json else ${area} end), '[]')
          from geo_unit a where a.parent_id is not distinct from ${parentId}) as items`,
  );
  return row ?? { path: [], items: [] };
}
