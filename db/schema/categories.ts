import { type AnyPgColumn, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, type StoredPicture } from "./columns.ts";

export const categories = pgTable("category", {
  id: id(),
  slug: text().notNull().unique(),
  parentId: text().references((): AnyPgColumn => categories.id),
  nameBn: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull().default(0),
  picture: jsonb().$type<StoredPicture>(),
  /** Own id and every ancestor's, so that a listing of a top category is one indexed lookup. */
  pathIds: text().array().notNull(),
});
