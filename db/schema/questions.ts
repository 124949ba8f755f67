import { sql } from "drizzle-orm";
import { type AnyPgColumn, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { products } from "./products.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What somebody asked about goods, or answered; an answer names its question. */
export const questions = pgTable(
  "question",
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    answerTo: text().references((): AnyPgColumn => questions.id),
    byUser: text()
      .notNull()
      .references(() => users.id),
    /** `asker`, `shop`, or `buyer`: whoever owns the goods. */
    saidAs: text().notNull(),
    text: text().notNull(),
    /** As it is shown; null where he did not say it, or was erased. */
    name: text(),
    state: text().notNull(),
    /** Why it is hidden; told to whoever wrote it. */
    reason: text(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    madeAt: madeAt(),
  },
  (table) => [
    index("question_of_product")
      .on(table.productId, table.madeAt.desc(), table.id.desc())
      .where(sql`state = 'shown' and answer_to is null`),
    index("question_of_shop")
      .on(table.vendorId, table.madeAt.desc(), table.id.desc())
      .where(sql`state = 'shown' and answer_to is null`),
    uniqueIndex("question_answered_once")
      .on(table.answerTo, table.byUser)
      .where(sql`answer_to is not null`),
    uniqueIndex("question_shop_once")
      .on(table.answerTo)
      .where(sql`said_as = 'shop'`),
    uniqueIndex("question_once")
      .on(table.byUser, table.productId, sql`md5(text)`)
      .where(sql`answer_to is null`),
    index("question_waiting")
      .on(table.madeAt, table.id)
      .where(sql`state = 'waiting'`),
    index("question_hidden")
      .on(table.decidedAt.desc(), table.id.desc())
      .where(sql`state = 'hidden'`),
    index("question_by").on(table.byUser, table.madeAt),
  ],
);
