import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** Where something stood once; whoever comes there is led to where it stands now. */
export const pastAddresses = pgTable("past_address", {
  /** Path without host, language and query, such as `/p/old-name`. */
  path: text().primaryKey(),
  kind: text().notNull(),
  targetId: text().notNull(),
  /** Null: the market wrote it when a name was changed. */
  madeBy: text().references(() => users.id),
  madeAt: madeAt(),
});

/** Where each part of the sitemap begins; drawn anew by a job. */
export const sitemapParts = pgTable(
  "sitemap_part",
  { kind: text().notNull(), part: integer().notNull(), firstId: text().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.part] })],
);
