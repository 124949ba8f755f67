import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, minor, type StoredPicture } from "./columns.ts";
import { products } from "./products.ts";
import { vendors } from "./vendors.ts";

export const variants = pgTable(
  "variant",
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    sku: text().notNull(),
    choice: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    labelBn: text().notNull().default(""),
    labelEn: text().notNull().default(""),
    priceMinor: minor().notNull(),
    compareAtMinor: minor(),
    weightGrams: integer().notNull(),
    position: integer().notNull().default(0),
    state: text().notNull().default("published"),
    /** Those of the product's that show this one. */
    pictures: jsonb()
      .$type<readonly StoredPicture[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
  },
  (table) => [
    index("variant_product").on(table.productId, table.position),
    index("variant_vendor").on(table.vendorId),
    unique("variant_vendor_sku").on(table.vendorId, table.sku),
  ],
);
