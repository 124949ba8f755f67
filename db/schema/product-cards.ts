import { sql } from "drizzle-orm";
import { bigint, boolean, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, minor } from "./columns.ts";
import { products } from "./products.ts";
import { vendors } from "./vendors.ts";

const productId = () =>
  text()
    .primaryKey()
    .references(() => products.id, { onDelete: "cascade" });

/** What the shop's listings read: a product's finished card in both languages beside what it is sorted and filtered by. */
export const productCards = pgTable(
  "product_card",
  {
    productId: productId(),
    vendorId: text().notNull(),
    categoryId: text().notNull(),
    categoryPath: text().array().notNull(),
    /** As much of a title as listings sort by. */
    titleBn: text().notNull(),
    titleEn: text().notNull(),
    publishedAt: at().notNull(),
    minPriceMinor: minor().notNull(),
    maxPriceMinor: minor().notNull(),
    featured: boolean().notNull(),
    shown: boolean().notNull(),
    bn: text().notNull(),
    en: text().notNull(),
  },
  ({
    productId: id,
    categoryId,
    vendorId,
    publishedAt,
    minPriceMinor,
    titleBn,
    titleEn,
    shown,
    featured,
  }) => {
    const isShown = sql`${shown}`;
    return [
      index("card_newest").on(publishedAt, id).where(isShown),
      index("card_price").on(minPriceMinor, id).where(isShown),
      index("card_title_bn").on(titleBn, id).where(isShown),
      index("card_title_en").on(titleEn, id).where(isShown),
      index("card_category_newest").on(categoryId, publishedAt, id).where(isShown),
      index("card_category_price").on(categoryId, minPriceMinor, id).where(isShown),
      index("card_category_title_bn").on(categoryId, titleBn, id).where(isShown),
      index("card_category_title_en").on(categoryId, titleEn, id).where(isShown),
      index("card_vendor").on(vendorId, publishedAt, id).where(isShown),
      index("card_featured")
        .on(publishedAt, id)
        .where(sql`${shown} and ${featured}`),
    ];
  },
);

/** Notes of orders that a card may have changed; only ever inserted, and taken away by the worker. */
export const staleCards = pgTable("stale_card", {
  id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  productId: text().notNull(),
});

/** A product's page as finished text, one in each language: all of it but what stock, dates and relatives say. */
export const productSheets = pgTable(
  "product_sheet",
  {
    productId: text()
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    isBn: boolean().notNull(),
    slug: text().notNull(),
    vendorId: text().notNull(),
    categoryId: text().notNull(),
    shown: boolean().notNull(),
    isOpen: boolean().notNull(),
    /** The page's JSON up to its variants, and of each variant all but how many can be ordered. */
    head: text().notNull(),
    variantIds: text().array().notNull(),
    variants: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.isBn] }),
    uniqueIndex("product_sheet_slug").on(table.slug, table.isBn),
  ],
);

/** What every page of a shop says of delivery, as finished text, and until when that holds by what is known today. */
export const shopTerms = pgTable("shop_terms", {
  vendorId: text()
    .primaryKey()
    .references(() => vendors.id, { onDelete: "cascade" }),
  /** Whether a shop without the register's number pauses at all. */
  pauses: boolean().notNull(),
  until: at().notNull(),
  bn: text().notNull(),
  en: text().notNull(),
});
