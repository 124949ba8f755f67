import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type NamedPlace = Readonly<{
  id: string;
  level: "district" | "upazila" | "metro_thana";
  parentId: string;
  bn: string;
  en: string;
  aliases: readonly string[];
}>;

/** Every place that goods can be sent to, and the districts they lie in: some 670 rows that change with a release. */
export async function allPlaces(db: Database): Promise<readonly NamedPlace[]> {
  return db.ask<NamedPlace>(
    anyone,
    sql`select g.id, g.level, g.parent_id as "parentId", g.name_bn as bn, g.name_en as en,
        coalesce(array_agg(a.alias) filter (where a.alias is not null), '{}') as aliases
      from geo_unit g left join geo_alias a on a.geo_id = g.id
      where g.level in ('district', 'upazila', 'metro_thana') group by g.id`,
  );
}
