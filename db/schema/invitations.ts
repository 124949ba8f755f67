import { index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** An open place in a shop's team, for whoever proves the phone or the mail address it was sent to. */
export const invitations = pgTable(
  "invitation",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    memberRole: text().notNull(),
    channel: text().notNull(),
    addressHash: text().notNull(),
    addressSealed: text().notNull(),
    addressTail: text().notNull(),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    invitedBy: text()
      .notNull()
      .references(() => users.id),
    createdAt: madeAt(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    acceptedBy: text().references(() => users.id),
    revokedAt: at(),
  },
  (table) => [index("invitation_vendor").on(table.vendorId, table.createdAt)],
);
