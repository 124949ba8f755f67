import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { conversationMessages } from "./conversations.ts";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { products } from "./products.ts";
import { questions } from "./questions.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What a buyer said of goods that were brought to him. Only what is shown is counted. */
export const reviews = pgTable(
  "review",
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text()
      .notNull()
      .references(() => orderLines.id),
    /** Null: a guest. */
    writerId: text().references(() => users.id),
    stars: integer().notNull(),
    text: text().notNull().default(""),
    /** As it is shown; null where he did not say it, or was erased. */
    name: text(),
    state: text().notNull(),
    /** Why it is hidden; told to whoever wrote it. */
    reason: text(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    reply: text(),
    replyBy: text().references(() => users.id),
    repliedAt: at(),
    madeAt: madeAt(),
    /** When its writer last said it otherwise. */
    editedAt: at(),
  },
  (table) => [
    unique("review_once").on(table.orderId, table.productId),
    index("review_of_product")
      .on(table.productId, table.madeAt.desc(), table.id.desc())
      .where(sql`state = 'shown'`),
    index("review_of_shop").on(table.vendorId, table.madeAt.desc(), table.id.desc()),
    index("review_waiting")
      .on(table.madeAt, table.id)
      .where(sql`state = 'waiting'`),
    index("review_hidden")
      .on(table.decidedAt.desc(), table.id.desc())
      .where(sql`state = 'hidden'`),
  ],
);

/** What stood there before its writer said it otherwise; for the market's people alone. */
export const reviewWordings = pgTable(
  "review_wording",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id),
    stars: integer().notNull(),
    text: text().notNull(),
    endedAt: at().notNull().defaultNow(),
  },
  (table) => [index("review_wording_of").on(table.reviewId, table.id)],
);

/** Written down before its files are put away, and gone before they are deleted, as a shop's pictures are. */
export const reviewPhotos = pgTable(
  "review_photo",
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => reviews.id),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    widths: integer().array().notNull(),
    blur: text().notNull(),
    stem: text(),
    madeAt: madeAt(),
    ...{ keptAt: at(), goneAt: at(), sweptAt: at() },
  },
  (table) => [
    uniqueIndex("review_photo_once")
      .on(table.reviewId, table.sha256)
      .where(sql`gone_at is null`),
    index("review_photo_to_sweep")
      .on(table.madeAt)
      .where(sql`swept_at is null and (kept_at is null or gone_at is not null)`),
  ],
);

/** Somebody says that a review, a question, an answer or a message should not stand there; closed by the market's decision. */
export const reviewReports = pgTable(
  "review_report",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Or what was asked or answered, or said in private: one of the three. */
    reviewId: text().references(() => reviews.id),
    questionId: text().references(() => questions.id),
    messageId: text().references(() => conversationMessages.id),
    byUser: text()
      .notNull()
      .references(() => users.id),
    byShop: boolean().notNull(),
    reason: text().notNull(),
    words: text().notNull().default(""),
    madeAt: madeAt(),
    closedAt: at(),
  },
  (table) => [
    uniqueIndex("review_report_once")
      .on(table.reviewId, table.byUser)
      .where(sql`closed_at is null`),
    uniqueIndex("question_report_once")
      .on(table.questionId, table.byUser)
      .where(sql`closed_at is null`),
    uniqueIndex("message_report_once")
      .on(table.messageId, table.byUser)
      .where(sql`closed_at is null`),
    index("review_report_open")
      .on(table.madeAt)
      .where(sql`closed_at is null`),
    index("review_report_of").on(table.byUser, table.madeAt),
  ],
);

/** Whose buyer was asked what he says, once for an order. */
export const reviewAsks = pgTable("review_ask", {
  orderId: text()
    .primaryKey()
    .references(() => orders.id),
  askedAt: at().notNull().defaultNow(),
});

/** How many gave one star, two, and so on, of goods or of a shop. */
export const ratings = pgTable("rating", {
  subject: text().primaryKey(),
  s1: integer().notNull().default(0),
  s2: integer().notNull().default(0),
  s3: integer().notNull().default(0),
  s4: integer().notNull().default(0),
  s5: integer().notNull().default(0),
});
