import { boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { categories } from "./categories.ts";
import { id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** The parts of the front page below its promise, from the top down. */
export const homeSections = pgTable("home_section", {
  id: id(),
  /** From 1, without gaps. */
  place: integer().notNull().unique("home_section_place"),
  kind: text().notNull(),
  ...{ titleBn: text(), titleEn: text(), textBn: text(), textEn: text() },
  categoryId: text().references(() => categories.id),
  leadsTo: text(),
  isOn: boolean().notNull().default(true),
  /** Days of Dhaka, both with it. */
  ...{ shownFrom: date(), shownUntil: date() },
  version: integer().notNull().default(1),
  /** Null: it came with the house. */
  changedBy: text().references(() => users.id),
  changedAt: madeAt(),
});
