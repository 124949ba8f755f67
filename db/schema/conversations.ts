import { sql } from "drizzle-orm";
import { bigint, boolean, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { products } from "./products.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** One of each buyer with each shop. What a side has read, heard of and shut stands beside it. */
export const conversations = pgTable(
  "conversation",
  {
    id: id(),
    buyerId: text()
      .notNull()
      .references(() => users.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    /** As the shop is shown it; null where he did not say it, or was erased. */
    buyerName: text(),
    lastAt: at()
      .notNull()
      .default(sql`clock_timestamp()`),
    buyerReadAt: at(),
    shopReadAt: at(),
    /** When a side was last sent word of what it has not read. */
    buyerToldAt: at(),
    shopToldAt: at(),
    /** `muted`: it is sent no word; `blocked`: nobody writes. */
    buyerQuiet: text(),
    shopQuiet: text(),
    madeAt: madeAt(),
  },
  (table) => [
    unique("conversation_once").on(table.buyerId, table.vendorId),
    index("conversation_of_buyer").on(table.buyerId, table.lastAt.desc(), table.id.desc()),
    index("conversation_of_shop").on(table.vendorId, table.lastAt.desc(), table.id.desc()),
    index("conversation_buyer_waits")
      .on(table.lastAt)
      .where(sql`coalesce(buyer_read_at < last_at, true) and buyer_told_at is null and buyer_quiet is null`),
    index("conversation_shop_waits")
      .on(table.lastAt)
      .where(sql`coalesce(shop_read_at < last_at, true) and shop_told_at is null and shop_quiet is null`),
  ],
);

/** One thing said by one of the two, of a parcel, of goods or of nothing in particular. */
export const conversationMessages = pgTable(
  "conversation_message",
  {
    id: id(),
    conversationId: text()
      .notNull()
      .references(() => conversations.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    side: text().notNull(),
    byUser: text()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
    subOrderId: text().references(() => subOrders.id),
    productId: text().references(() => products.id),
    /** It names a phone, a link or a way to pay elsewhere: both are warned beside it. */
    leadsAway: boolean().notNull().default(false),
    state: text().notNull().default("shown"),
    /** Why it is hidden. */
    reason: text(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    madeAt: at()
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    index("conversation_message_of").on(table.conversationId, table.madeAt.desc(), table.id.desc()),
    index("conversation_message_by").on(table.byUser, table.madeAt),
    index("conversation_message_age")
      .on(table.madeAt)
      .where(sql`text <> '—'`),
  ],
);

/** Who may not write for a time, for something he has written. */
export const conversationStops = pgTable(
  "conversation_stop",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: text()
      .notNull()
      .references(() => users.id),
    messageId: text()
      .notNull()
      .references(() => conversationMessages.id),
    reason: text().notNull(),
    until: at().notNull(),
    byUser: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [index("conversation_stop_of").on(table.userId, table.until)],
);

/** Each time that somebody of the market looked at what was said around a reported message. */
export const conversationLooks = pgTable(
  "conversation_look",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    messageId: text()
      .notNull()
      .references(() => conversationMessages.id),
    byUser: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [index("conversation_look_of").on(table.messageId, table.madeAt)],
);
