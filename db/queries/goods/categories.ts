import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type CategoryRow = Readonly<{ id: string; name: Words; parent: Words | null }>;
export type AttributeRow = Readonly<{
  code: string;
  kind: "text" | "number" | "choice" | "multi" | "date" | "yes_no";
  name: Words;
  unit: Words | null;
  choices: readonly Readonly<{ code: string; name: Words }>[];
  isRequired: boolean;
  isFilterable: boolean;
  isAxis: boolean;
}>;

/** Of a category `c` and its parent `up`. */
export const categoryColumn = sql`json_build_object('id', c.id, 'name', json_build_object('bn', c.name_bn, 'en', c.name_en),
  'parent', case when up.id is not null then json_build_object('bn', up.name_bn, 'en', up.name_en) end)`;

/** What goods of a category `c` are told by. */
export const attributesColumn = sql`coalesce((select json_agg(json_build_object('code', a.code, 'kind', a.kind,
    'name', json_build_object('bn', a.name_bn, 'en', a.name_en),
    'unit', case when a.unit_bn is not null then json_build_object('bn', a.unit_bn, 'en', a.unit_en) end,
    'choices', a.choices, 'isRequired', a.is_required, 'isFilterable', a.is_filterable, 'isAxis', a.is_axis)) from attributes_of(c.id) a), '[]')`;

/** Those that goods may stand in: the lowest ones, shelf by shelf. */
export const listGoodsCategories = (db: Database, viewer: Viewer): Promise<CategoryRow[]> =>
  db.ask<CategoryRow>(
    viewer,
    sql`select c.id, json_build_object('bn', c.name_bn, 'en', c.name_en) as name,
        case when up.id is not null then json_build_object('bn', up.name_bn, 'en', up.name_en) end as parent
      from category c left join category up on up.id = c.parent_id
      where not exists (select from category below where below.parent_id = c.id)
      order by coalesce(up.position, c.position), c.position`,
  );
