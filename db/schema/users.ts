import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";

export const users = pgTable(
  "user_account",
  {
    id: id(),
    /** Sealed, with a keyed hash to find it by and its last four digits. */
    phoneSealed: text(),
    phoneHash: text().unique(),
    phoneTail: text(),
    name: text().notNull(),
    locale: text().notNull().default("bn"),
    suspended: boolean().notNull().default(false),
    /** Sealed, and a keyed hash of its folded form to find it by. Set only once its owner has proven it. */
    emailSealed: text(),
    emailHash: text().unique(),
    emailVerifiedAt: at(),
    erasedAt: at(),
    createdAt: madeAt(),
  },
  (table) => [index("user_account_tail").on(table.phoneTail)],
);

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
