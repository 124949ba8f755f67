import { sql } from "drizzle-orm";
import { date, index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** Days on which a shop takes no order, the first and the last of them; one that was taken back or cut short stays to be read. */
export const shopHolidays = pgTable(
  "shop_holiday",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    ...{ fromDay: date().notNull(), untilDay: date().notNull() },
    /** What the shop says of it, in one language or both. */
    ...{ wordsBn: text(), wordsEn: text() },
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    ...{ endedBy: text().references(() => users.id), endedAt: at() },
  },
  (table) => [
    index("shop_holiday_open")
      .on(table.vendorId, table.untilDay)
      .where(sql`ended_at is null`),
  ],
);
