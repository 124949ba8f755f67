import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { products } from "./products.ts";
import { users } from "./users.ts";

/** Every word of the market once, beside how it is heard: what sounds alike meets here, however many goods there are. */
export const searchWords = pgTable(
  "search_word",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    norm: text().notNull().unique(),
    keyVersion: smallint().notNull(),
    forms: text().array().notNull(),
    k1: text().array().notNull(),
    k2: text().array().notNull(),
    /** The likeliest sound, for trigrams. */
    sound: text().notNull(),
    /** Two neighbours of a title written as one. */
    joined: boolean().notNull(),
    /** A bit for each kind of field it stands in. */
    fields: smallint().notNull(),
    /** In how many goods it stands, and in how many titles: counted as the goods change. */
    uses: integer().notNull().default(0),
    titleUses: integer().notNull().default(0),
  },
  (table) => [index("search_word_k1").using("gin", table.k1), index("search_word_k2").using("gin", table.k2)],
);

/** What a product is found, filtered and ordered by. A term is a word's id times eight and the kind of field it stands in. */
export const searchProducts = pgTable(
  "search_product",
  {
    productId: text()
      .primaryKey()
      .references(() => products.id, { onDelete: "cascade" }),
    vendorId: text().notNull(),
    categoryId: text().notNull(),
    categoryPath: text().array().notNull(),
    districtId: text().notNull(),
    divisionId: text(),
    minPriceMinor: minor().notNull(),
    maxPriceMinor: minor().notNull(),
    publishedAt: at().notNull(),
    shown: boolean().notNull(),
    inStock: boolean().notNull(),
    /** Units sold of late. */
    popularity: integer().notNull().default(0),
    /** `code=value` of everything it can be filtered by. */
    attributes: text().array().notNull(),
    titleWords: smallint().notNull(),
    terms: integer().array().notNull(),
  },
  (table) => [
    index("search_product_popular").on(table.popularity, table.productId),
    index("search_product_price").on(table.minPriceMinor, table.productId),
    index("search_product_newest").on(table.publishedAt, table.productId),
    index("search_product_district").on(table.districtId, table.popularity, table.productId),
    index("search_product_category").on(table.categoryId, table.popularity, table.productId),
    index("search_product_vendor").on(table.vendorId, table.popularity, table.productId),
  ],
);

/** The words of the attributes that goods are filtered by, in both languages. */
export const searchAttributes = pgTable(
  "search_attribute",
  {
    code: text().notNull(),
    value: text().notNull(),
    nameBn: text().notNull(),
    nameEn: text().notNull(),
    valueBn: text().notNull(),
    valueEn: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.value] })],
);

/** Words that mean the same, in either script, as `tokensOf` and its joins spell them. */
export const searchSynonyms = pgTable("search_synonym", {
  id: id(),
  words: text().array().notNull(),
  /** Null: it came with the house. */
  madeBy: text().references(() => users.id),
  madeAt: madeAt(),
});

/** What shoppers looked for and nobody sells, for staff: how often, and when last. */
export const searchMisses = pgTable(
  "search_miss",
  {
    query: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    times: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.day, table.query] })],
);

/** Notes that a product may have to be read anew for search; only ever inserted, and taken away by the worker. */
export const staleSearches = pgTable("stale_search", {
  id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  productId: text().notNull(),
});
