import { newId } from "@haat/core/ids";
import type pg from "pg";
import { categoryAttributes } from "../market/attributes.ts";

/** By what goods of each category are told; one that is there already stays as it is. */
export async function loadAttributes(owner: pg.ClientBase): Promise<void> {
  const rows = Object.entries(categoryAttributes).flatMap(([slug, attributes]) =>
    attributes.map(({ name, unit, choices = [], isRequired, isFilterable, isAxis, ...rest }, position) => ({
      ...{ id: newId("categoryAttribute", new Date()), slug, position, ...rest, choices },
      ...{ name_bn: name.bn, name_en: name.en, unit_bn: unit?.bn ?? null, unit_en: unit?.en ?? null },
      is_required: isRequired ?? false,
      is_filterable: isFilterable ?? false,
      is_axis: isAxis ?? false,
    })),
  );
  await owner.query(
    `insert into category_attribute (id, category_id, code, kind, name_bn, name_en, unit_bn, unit_en, choices, is_required, is_filterable, is_axis, position)
     select r.id, c.id, r.code, r.kind, r.name_bn, r.name_en, r.unit_bn, r.unit_en, r.choices, r.is_required, r.is_filterable, r.is_axis,
            r.position + 20 * (cardinality(c.path_ids) - 1)
       from jsonb_to_recordset($1::jsonb) r(id text, slug text, code text, kind text, name_bn text, name_en text, unit_bn text, unit_en text,
         choices jsonb, is_required boolean, is_filterable boolean, is_axis boolean, position integer)
       join category c on c.slug = r.slug
     on conflict (category_id, code) do nothing`,
    [JSON.stringify(rows)],
  );
}
