import { index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { geoUnits } from "./geo.ts";
import { users } from "./users.ts";

export const addresses = pgTable(
  "address",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id),
    recipient: text().notNull(),
    phoneSealed: text().notNull(),
    phoneTail: text().notNull(),
    altPhoneSealed: text(),
    altPhoneTail: text(),
    areaId: text().notNull(),
    details: text().notNull(),
    landmark: text(),
    /** The area below it as it was typed, and which of that thana's it is; null: none that we know. */
    locality: text(),
    localityId: text().references(() => geoUnits.id),
    /** The one chosen last is offered first. */
    chosenAt: at(),
    createdAt: madeAt(),
  },
  (table) => [index("address_user").on(table.userId)],
);
