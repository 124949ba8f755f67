import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** An account at Google, Facebook or Apple that opens a person's account here. `subject` is the provider's own id of him. */
export const identities = pgTable(
  "identity",
  {
    provider: text().notNull(),
    subject: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    /** As the provider spelt it when linked, sealed; shown on the page of linked accounts. */
    labelSealed: text(),
    linkedAt: madeAt(),
    lastUsedAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index("identity_user").on(table.userId),
  ],
);

/** One walk to a provider and back. The state is the key to it, its hash is kept, and it counts once. */
export const oauthFlows = pgTable("oauth_flow", {
  stateHash: text().primaryKey(),
  provider: text().notNull(),
  purpose: text().notNull(),
  /** Who links; null for somebody signing in. */
  userId: text().references(() => users.id),
  /** Binds the walk to the browser that began it. */
  browserHash: text().notNull(),
  nonce: text().notNull(),
  verifierSealed: text(),
  next: text().notNull(),
  keepsCart: boolean().notNull().default(true),
  createdAt: madeAt(),
  expiresAt: at().notNull(),
  usedAt: at(),
});
