import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** Browsers a person has signed in with; a first time is told to him. `deviceHash` is of a cookie, not of a fingerprint. */
export const knownDevices = pgTable(
  "known_device",
  {
    userId: text()
      .notNull()
      .references(() => users.id),
    deviceHash: text().notNull(),
    label: text().notNull(),
    firstSeenAt: madeAt(),
    lastSeenAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.deviceHash] })],
);
