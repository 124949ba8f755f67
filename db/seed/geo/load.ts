import { readFile } from "node:fs/promises";
import { placeKeys } from "@haat/core/place-names";
import { normText } from "@haat/core/text";
import type pg from "pg";
import { readAreaLines } from "./area-lines.ts";
import type { GeoUnit } from "./types.ts";

const file = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8");

/** Divisions, districts, upazilas, thanas and their areas with their other spellings; repeating it changes names, never ids. */
export async function loadGeography(owner: pg.ClientBase): Promise<number> {
  const units = [
    ...(JSON.parse(await file("./units.json")) as readonly GeoUnit[]),
    ...readAreaLines(await file("./areas.tsv")),
  ];
  await owner.query(
    `insert into geo_unit as was (id, level, parent_id, name_en, name_bn, city_corp)
     select id, level, parent, "nameEn", "nameBn", "cityCorp" from jsonb_to_recordset($1::jsonb)
       as u(id text, level text, parent text, "nameEn" text, "nameBn" text, "cityCorp" text)
     on conflict (id) do update set name_en = excluded.name_en, name_bn = excluded.name_bn, city_corp = excluded.city_corp
       where (was.name_en, was.name_bn, was.city_corp) is distinct from (excluded.name_en, excluded.name_bn, excluded.city_corp)`,
    [JSON.stringify(units)],
  );
  const aliases = units.flatMap(({ id, aliases: names }) =>
    names.map((alias) => ({ id, alias, norm: normText(alias) })),
  );
  await owner.query(
    `insert into geo_alias (geo_id, alias, alias_norm)
     select id, alias, norm from jsonb_to_recordset($1::jsonb) as a(id text, alias text, norm text) on conflict do nothing`,
    [JSON.stringify(aliases)],
  );
  const keys = units.flatMap(({ id, level, parent, nameEn, nameBn, aliases: names }) =>
    level === "area"
      ? [...new Set([nameEn, nameBn, ...names].flatMap(placeKeys))].map((key) => ({ thana: parent, key, id }))
      : [],
  );
  await owner.query(
    `insert into geo_area_key (thana_id, key, area_id)
     select thana, key, id from jsonb_to_recordset($1::jsonb) as k(thana text, key text, id text) on conflict do nothing`,
    [JSON.stringify(keys)],
  );
  return units.length;
}
