import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { categories } from "./categories.ts";
import { id, madeAt, minor, type StoredPicture } from "./columns.ts";
import { vendors } from "./vendors.ts";

type Words = Readonly<{ bn: string; en: string }>;
/** What a page shows of it in both languages, and beside it the value as it was given, to filter by. */
export type StoredAttribute = Readonly<{
  code: string;
  kind: string;
  name: Words;
  value: Words;
  typed: unknown;
}>;
/** What a page says besides, in one language; `body` is a document of `@haat/core/rich-text`. */
export type StoredSaying = Readonly<{
  body: unknown;
  care: string;
  returns: string;
  seoTitle: string;
  seoDescription: string;
}>;
export type StoredOption = Readonly<{
  code: string;
  name: Words;
  values: readonly Readonly<{ code: string; name: Words }>[];
}>;

export const products = pgTable(
  "product",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    categoryId: text()
      .notNull()
      .references(() => categories.id),
    slug: text().notNull().unique(),
    titleBn: text().notNull(),
    titleEn: text().notNull(),
    descriptionBn: text().notNull(),
    descriptionEn: text().notNull(),
    attributes: jsonb().$type<readonly StoredAttribute[]>().notNull(),
    options: jsonb().$type<readonly StoredOption[]>().notNull(),
    pictures: jsonb().$type<readonly StoredPicture[]>().notNull(),
    state: text().notNull().default("published"),
    featured: boolean().notNull().default(false),
    /** Titles and names, normalised: what a shop finds its own stock by. */
    searchText: text().notNull(),
    /** Kept by a trigger on `variant`. */
    minPriceMinor: minor()
      .notNull()
      .default(sql`0`),
    maxPriceMinor: minor()
      .notNull()
      .default(sql`0`),
    compareAtMinor: minor(),
    variantCount: integer().notNull().default(0),
    /** The category and all above it. */
    categoryPath: text().array().notNull(),
    publishedAt: madeAt(),
    brand: text(),
    said: jsonb().$type<Readonly<{ bn: StoredSaying; en: StoredSaying }>>(),
    /** Who moved it last, for its history. */
    movedBy: text(),
  },
  (table) => [index("product_vendor").on(table.vendorId)],
);
