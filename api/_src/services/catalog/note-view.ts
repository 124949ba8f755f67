import { marketEvent } from "@haat/analytics/event";
import { hashSecret, type Id, newId } from "@haat/core/ids";
import type { ProductPage } from "@haat/db/queries/catalog/product-page";
import type { Ctx } from "../../context.ts";

/** Tells the reports that a product's page was read. */
export async function noteView(
  ctx: Ctx,
  { id, vendorId }: Pick<ProductPage, "id" | "vendorId">,
): Promise<void> {
  const now = ctx.now();
  const told = {
    id: newId("event", now),
    at: now,
    session: ctx.tokens.cart && (await hashSecret(ctx.tokens.cart)),
  };
  const ids = { productId: id as Id<"product">, vendorId: vendorId as Id<"vendor"> };
  await ctx.events.record([marketEvent(told, { kind: "product_viewed", ...ids })]);
}
