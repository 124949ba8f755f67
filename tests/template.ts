import type { GeoUnit } from "@haat/db/seed/geo/types";
import type pg from "pg";

/** The real divisions, districts, upazilas and thanas: what "inside the city" means cannot be tested on made-up ones. */
export async function loadGeography(owner: pg.Client, unitsJson: string): Promise<void> {
  const units = JSON.parse(unitsJson) as readonly GeoUnit[];
  await owner.query(
    `insert into geo_unit (id, level, parent_id, name_en, name_bn, city_corp)
     select id, level, parent, "nameEn", "nameBn", "cityCorp" from jsonb_to_recordset($1::jsonb)
       as u(id text, level text, parent text, "nameEn" text, "nameBn" text, "cityCorp" text)`,
    [JSON.stringify(units)],
  );
}

const settings = {
  hold_minutes: 15,
  wallet_hold_minutes: 30,
  cod_code_minutes: 30,
  promise_days_inside: 5,
  promise_days_outside: 10,
};

/** The defaults of `platform.md` 10, in force since the beginning of 2026. */
export async function loadMarketRules(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into delivery_rate (id, zone, base_minor, per_kg_minor, valid_from) values
       ('rate-inside', 'inside', 7000, 2000, '2026-01-01'), ('rate-outside', 'outside', 13000, 2000, '2026-01-01')`,
  );
  await owner.query(
    `insert into commission_rate (id, commission_bp, vat_bp, valid_from) values ('commission', 1000, 1500, '2026-01-01')`,
  );
  await owner.query(
    `insert into setting (id, name, value, valid_from)
     select 'setting-' || name, name, value, '2026-01-01' from jsonb_each($1::jsonb) as s(name, value)`,
    [JSON.stringify(settings)],
  );
}
