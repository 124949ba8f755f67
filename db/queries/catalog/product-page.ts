import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { StoredAttribute, StoredOption } from "../../schema/products.ts";
import { anyone } from "../../viewer.ts";
import type { StoredCard } from "./product-card.ts";

export type SoldVariant = Readonly<{
  id: string;
  sku: string;
  choice: Readonly<Record<string, string>>;
  label: string;
  price: string;
  compareAt: string | null;
  available: number;
}>;

type Named = Readonly<{ slug: string; name: string }>;

export type ProductPage = Readonly<{
  id: string;
  slug: string;
  vendorId: string;
  title: string;
  description: string;
  attributes: readonly StoredAttribute[];
  options: readonly StoredOption[];
  pictures: readonly StoredPicture[];
  variants: readonly SoldVariant[];
  path: readonly Named[];
  vendor: Named & Readonly<{ district: string; picture: StoredPicture | null }>;
  /** Delivery of the first kilogram. */
  inside: string;
  outside: string;
  settings: Readonly<Record<string, number>>;
  related: StoredCard[];
}>;

/** All a product's page shows, in one statement; null when the shop has no such product. */
export async function findProductPage(
  db: Database,
  locale: "bn" | "en",
  { slug, withRelated }: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<ProductPage | null> {
  const [row] = await db.ask<{ page: ProductPage | null }>(
    anyone,
    sql`select product_page(${slug}::text, ${locale === "bn"}::boolean, ${withRelated}::boolean) as page`,
  );
  return row?.page ?? null;
}
