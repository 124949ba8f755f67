import { boolean, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, madeAt } from "./columns.ts";

export const users = pgTable("user_account", {
  id: id(),
  phone: text().notNull().unique(),
  name: text().notNull(),
  locale: text().notNull().default("bn"),
  suspended: boolean().notNull().default(false),
  createdAt: madeAt(),
});

/** Staff roles; being a buyer needs no row, being a vendor is a membership. */
export const userRoles = pgTable(
  "user_role",
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().notNull(),
    grantedAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.role] })],
);
