import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** One device's stay. Its tokens are made from its id and generation, so none is stored. */
export const sessions = pgTable(
  "session",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id),
    /** How often the refresh token was turned; only the newest one counts. */
    generation: integer().notNull().default(0),
    rotatedAt: madeAt(),
    /** A browser and a system in short words, never the whole user agent. */
    device: text().notNull().default(""),
    deviceHash: text().notNull(),
    createdAt: madeAt(),
    lastSeenAt: madeAt(),
    /** Moves on with every turn, and never past `endsAt`. */
    expiresAt: at().notNull(),
    endsAt: at().notNull(),
    factors: text().array().notNull(),
    steppedUpAt: at(),
    endedAt: at(),
    endReason: text(),
  },
  (table) => [index("session_of_user").on(table.userId)],
);
