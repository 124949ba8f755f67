import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { categories } from "./categories.ts";
import { at, id, madeAt } from "./columns.ts";
import { products } from "./products.ts";
import { vendors } from "./vendors.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type StoredChoice = Readonly<{ code: string; name: Words }>;

/** What goods of a category, and of all below it, are told by. */
export const categoryAttributes = pgTable(
  "category_attribute",
  {
    id: id(),
    categoryId: text()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    code: text().notNull(),
    kind: text().notNull(),
    nameBn: text().notNull(),
    nameEn: text().notNull(),
    unitBn: text(),
    unitEn: text(),
    choices: jsonb().$type<readonly StoredChoice[]>().notNull().default([]),
    isRequired: boolean().notNull().default(false),
    isFilterable: boolean().notNull().default(false),
    /** Variants may differ by it; then no value of its own is asked for. */
    isAxis: boolean().notNull().default(false),
    position: integer().notNull().default(0),
  },
  (table) => [unique("category_attribute_code").on(table.categoryId, table.code)],
);

/** What a buyer reads of a product, as one document; the one that waits changes nothing of what is for sale. */
export const productVersions = pgTable(
  "product_version",
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    categoryId: text()
      .notNull()
      .references(() => categories.id),
    number: integer().notNull(),
    state: text().notNull(),
    content: jsonb().notNull(),
    madeAt: madeAt(),
    changedAt: madeAt(),
    submittedAt: at(),
    decidedAt: at(),
    decidedBy: text(),
    reason: text(),
    movedBy: text().notNull(),
  },
  (table) => [
    unique("product_version_number").on(table.productId, table.number),
    uniqueIndex("product_version_open")
      .on(table.productId)
      .where(sql`state in ('draft','submitted','changes_requested')`),
    index("product_version_waiting")
      .on(table.submittedAt, table.id)
      .where(sql`state = 'submitted'`),
    index("product_version_vendor").on(table.vendorId),
  ],
);

/** Append-only: every move of a product and of its versions, written by triggers. */
export const productMoves = pgTable(
  "product_move",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    productId: text().notNull(),
    vendorId: text().notNull(),
    /** Null: the product itself. */
    versionId: text(),
    fromState: text(),
    toState: text().notNull(),
    actor: text(),
    reason: text(),
    at: madeAt(),
  },
  (table) => [index("product_move_product").on(table.productId, table.id)],
);
