import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, smallint, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { at, bytea, id, madeAt } from "./columns.ts";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What a buyer complains of, of a parcel or of one line of it, and what became of that. */
export const complaints = pgTable(
  "complaint",
  {
    id: id(),
    /** As it is told: the order's number, and its how manieth it is. */
    number: text().notNull().unique(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    orderLineId: text().references(() => orderLines.id),
    kind: text().notNull(),
    said: text().notNull(),
    /** Of what is to go back: what its buyer would have for it, and which pieces of which lines. */
    wish: text(),
    back: jsonb().$type<readonly Readonly<{ line: string; quantity: number }>[]>(),
    madeAt: madeAt(),
    state: text().notNull().default("open"),
    /** Until when its shop answers, and until when by law somebody has. */
    ...{ shopBy: at().notNull(), dueAt: at().notNull() },
    answer: text(),
    /** What the shop would do about it. */
    offer: text(),
    answeredBy: text().references(() => users.id),
    answeredAt: at(),
    insists: text(),
    sentOnBy: text(),
    atSupportAt: at(),
    outcome: text(),
    decision: text(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    /** `buyer`, or `silence`. */
    settledBy: text(),
    settledAt: at(),
    remindedAt: at(),
    /** When its buyer was told that the law's time is over. */
    overdueAt: at(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("complaint_order").on(table.orderId),
    index("complaint_vendor").on(table.vendorId, table.madeAt.desc()),
    index("complaint_due")
      .on(table.dueAt)
      .where(sql`state in ('open','answered','at_support')`),
    index("complaint_ended")
      .on(table.madeAt.desc())
      .where(sql`state in ('settled','decided')`),
    uniqueIndex("complaint_once")
      .on(table.subOrderId, sql`coalesce(order_line_id, '')`)
      .where(sql`state in ('open','answered','at_support')`),
  ],
);

/** What a buyer shows of it, closed under a key of its own. */
export const complaintPhotos = pgTable(
  "complaint_photo",
  {
    id: id(),
    complaintId: text()
      .notNull()
      .references(() => complaints.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    place: smallint().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    /** Gone with the picture once its buyer was erased. */
    keySealed: text(),
    body: bytea(),
    madeAt: madeAt(),
  },
  (table) => [
    unique("complaint_photo_place").on(table.complaintId, table.place),
    index("complaint_photo_order").on(table.orderId),
  ],
);
