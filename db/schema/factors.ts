import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/**
 * An authenticator app, and another that is being set up in its place: it counts once a code of it was shown. `lastStep` is
 * the newest 30-second step that was accepted: a code counts once.
 */
export const totps = pgTable("totp", {
  userId: text()
    .primaryKey()
    .references(() => users.id),
  secretSealed: text(),
  confirmedAt: at(),
  lastStep: bigint({ mode: "number" }).notNull().default(0),
  pendingSealed: text(),
  pendingAt: at(),
});

export const recoveryCodes = pgTable(
  "recovery_code",
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    codeHash: text().notNull(),
    createdAt: madeAt(),
    usedAt: at(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

export const passkeys = pgTable(
  "passkey",
  {
    /** The credential's own id, base64url. */
    credentialId: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    publicKey: text().notNull(),
    counter: bigint({ mode: "number" }).notNull().default(0),
    transports: text().array().notNull().default([]),
    name: text().notNull(),
    createdAt: madeAt(),
    lastUsedAt: at(),
  },
  (table) => [index("passkey_user").on(table.userId)],
);

/** A question that a browser or a machine must answer once: a passkey's challenge, a proof of work. */
export const challenges = pgTable("challenge", {
  id: id(),
  kind: text().notNull(),
  userId: text().references(() => users.id),
  challengeHash: text().notNull().unique(),
  createdAt: madeAt(),
  expiresAt: at().notNull(),
  usedAt: at(),
});
