import { index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** A link sent by mail: to verify an address, to reset a password, to move to a new address. Only its hash is kept. */
export const emailTokens = pgTable(
  "email_token",
  {
    id: id(),
    userId: text().references(() => users.id),
    purpose: text().notNull(),
    tokenHash: text().notNull().unique(),
    emailHash: text().notNull(),
    emailSealed: text().notNull(),
    /** What the link will do once opened, such as the password hash of somebody who registers. */
    held: text(),
    createdAt: madeAt(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (table) => [index("email_token_address").on(table.emailHash, table.purpose, table.createdAt)],
);
