import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id } from "./columns.ts";

/** Divisions, districts, upazilas and metropolitan thanas, and the areas below them. */
export const geoUnits = pgTable(
  "geo_unit",
  {
    id: id(),
    level: text().notNull(),
    parentId: text(),
    nameEn: text().notNull(),
    nameBn: text().notNull(),
    cityCorp: text(),
  },
  (table) => [index("geo_unit_parent").on(table.parentId)],
);

/** By which spellings an area is found in its thana; `placeKeys` makes them. */
export const geoAreaKeys = pgTable(
  "geo_area_key",
  {
    thanaId: text()
      .notNull()
      .references(() => geoUnits.id),
    key: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => geoUnits.id),
  },
  (table) => [primaryKey({ columns: [table.thanaId, table.key, table.areaId] })],
);

export const geoAliases = pgTable(
  "geo_alias",
  {
    geoId: text()
      .notNull()
      .references(() => geoUnits.id),
    alias: text().notNull(),
    aliasNorm: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.geoId, table.alias] }),
    index("geo_alias_norm").on(table.aliasNorm),
  ],
);
