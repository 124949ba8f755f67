import { DomainError } from "@haat/core/errors";
import { findProductPage, type ProductPage } from "@haat/db/queries/catalog/product-page";
import type { Ctx } from "../../context.ts";

export async function readProduct(
  { db, locale }: Ctx,
  wish: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<ProductPage> {
  const page = await findProductPage(db, locale, wish);
  if (!page) throw new DomainError("product.not_found");
  return page;
}
