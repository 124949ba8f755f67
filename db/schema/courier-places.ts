import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { geoUnits } from "./geo.ts";
import { users } from "./users.ts";

/** A courier's places as he spells them: read from his list, or taught by a person where he has none. */
export const courierPlaces = pgTable(
  "courier_place",
  {
    courier: text().notNull(),
    /** His own id; of one that gives none, the names of the way there. */
    placeId: text().notNull(),
    level: text().notNull(),
    name: text().notNull(),
    parentId: text(),
    postCode: text(),
    /** Whether he brings to the door there; null: he does not say. */
    delivers: boolean(),
    /** Whether he fetches there; of what he lists wider, what all that lies in it say alike. */
    fetches: boolean(),
    source: text().notNull().default("list"),
    ...{ firstAt: madeAt(), seenAt: madeAt(), goneAt: at() },
  },
  (table) => [
    primaryKey({ columns: [table.courier, table.placeId] }),
    index("courier_place_parent").on(table.courier, table.parentId),
  ],
);

/** When a courier's list is read next. */
export const courierPlaceReadings = pgTable("courier_place_reading", {
  courier: text().primaryKey(),
  dueAt: madeAt(),
  readAt: at(),
  places: integer().notNull().default(0),
});

/** What the calls of a reading that is not over were answered. */
export const courierPlacePages = pgTable(
  "courier_place_page",
  { courier: text().notNull(), page: text().notNull(), body: jsonb().notNull(), readAt: madeAt() },
  (table) => [primaryKey({ columns: [table.courier, table.page] })],
);

/** What a place of our gazetteer is to a courier. */
export const courierGeoMaps = pgTable(
  "courier_geo_map",
  {
    courier: text().notNull(),
    geoId: text()
      .notNull()
      .references(() => geoUnits.id),
    placeId: text(),
    /** Its name when it was chosen: another one is a drift. */
    placeName: text(),
    state: text().notNull(),
    /** Of a hundred; below eighty a person chooses. */
    confidence: smallint().notNull().default(0),
    foundBy: text().notNull().default("none"),
    drift: text(),
    /** Whether he brought there and fetched there when it was looked at last: otherwise since is told to people. */
    ...{ seenDelivers: boolean(), seenFetches: boolean() },
    /** The person who chose it; null: the names did. */
    setBy: text().references(() => users.id),
    checkedAt: madeAt(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.courier, table.geoId] }),
    index("courier_geo_map_open")
      .on(table.courier, table.state)
      .where(sql`state <> 'sure'`),
  ],
);

/** Append-only: every change of the map after its first reading, with who made it and why. */
export const courierGeoChanges = pgTable(
  "courier_geo_change",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    ...{ courier: text().notNull(), geoId: text().notNull() },
    ...{ fromPlace: text(), fromState: text(), toPlace: text(), toState: text().notNull() },
    foundBy: text().notNull(),
    actor: text().notNull(),
    reason: text(),
    madeAt: madeAt(),
  },
  (table) => [index("courier_geo_change_of").on(table.courier, table.geoId, table.id)],
);
