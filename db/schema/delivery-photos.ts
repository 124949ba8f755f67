import { index, integer, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { bytea, id, madeAt } from "./columns.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What whoever delivered saw at the door: closed under a key of its own and never changed. */
export const deliveryPhotos = pgTable(
  "delivery_photo",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    /** Which of the few that a part may have. */
    place: smallint().notNull(),
    kind: text().notNull(),
    bytes: integer().notNull(),
    /** Hex SHA-256 of the picture, so that what is exported can be compared with what is shown. */
    sha256: text().notNull(),
    /** Gone with the picture when nobody may ask about the delivery any more, or when its buyer was erased. */
    keySealed: text(),
    body: bytea(),
    makerId: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [
    unique("delivery_photo_place").on(table.subOrderId, table.place),
    index("delivery_photo_order").on(table.orderId),
  ],
);
