import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Hashes of one text under different keys, each beside each other; empty unless the data key is being changed. */
export const hashAliases = pgTable(
  "hash_alias",
  { hash: text().notNull(), other: text().notNull() },
  (table) => [primaryKey({ columns: [table.hash, table.other] })],
);
