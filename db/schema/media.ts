import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** A picture of a shop's library. Written down before its files are put away, and gone before they are deleted. */
export const media = pgTable(
  "media",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    /** Hex SHA-256 of the file that was sent, so that the same one is kept once. */
    sha256: text().notNull(),
    /** Of all its sizes together. */
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    widths: integer().array().notNull(),
    blur: text().notNull(),
    /** Once its files are there. */
    stem: text(),
    altBn: text().notNull().default(""),
    altEn: text().notNull().default(""),
    makerId: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    keptAt: at(),
    removedAt: at(),
    /** For good: nobody takes it back from here. */
    goneAt: at(),
    /** Its files are deleted. */
    sweptAt: at(),
  },
  (table) => [
    uniqueIndex("media_once")
      .on(table.vendorId, table.sha256)
      .where(sql`gone_at is null`),
    index("media_of_shop")
      .on(table.vendorId, table.id.desc())
      .where(sql`gone_at is null`),
    index("media_to_sweep")
      .on(table.madeAt)
      .where(sql`swept_at is null and (kept_at is null or removed_at is not null)`),
  ],
);
