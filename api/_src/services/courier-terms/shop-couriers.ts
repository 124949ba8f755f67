import type { CourierQuotesView, ShopCouriersView } from "@haat/contract/shop-couriers";
import { couriers as known } from "@haat/core/couriers";
import { type ShopCourierRow, termsForShop } from "@haat/db/queries/couriers/contract-list";
import type { NodeCtx } from "../../context.ts";
import { termsView } from "./view-terms.ts";

type Standing = CourierQuotesView["items"][number]["standing"];
export type ShopCourier = ShopCourierRow & Readonly<{ standing: Standing }>;

/** Of every courier that we work with, or with whom terms are agreed: whether this shop may book with it, and if not, why. */
export async function standingsOf(
  { books, couriers }: Pick<NodeCtx, "books" | "couriers">,
  vendorId: string,
): Promise<readonly ShopCourier[]> {
  const rows = await termsForShop(books, { vendorId, couriers: known });
  return rows
    .filter(({ courier, now, next }) => couriers[courier] !== undefined || now !== null || next !== null)
    .map((row) => ({ ...row, standing: standingOf(row, couriers[row.courier] !== undefined) }));
}

function standingOf({ now, hasStore }: ShopCourierRow, isOffered: boolean): Standing {
  if (!isOffered) return "not_offered";
  if (now === null) return "no_terms";
  return hasStore ? "open" : "no_store";
}

/** What each courier costs for the shop's parcels, in its contract's own numbers. */
export async function readShopCouriers(ctx: NodeCtx, vendorId: string): Promise<ShopCouriersView> {
  const rows = await standingsOf(ctx, vendorId);
  return {
    items: rows.map(({ courier, standing, now, next }) => ({
      ...{ courier, standing },
      contract: now && { from: now.from, isOwn: now.isOwn, terms: termsView(now.terms, ctx.locale) },
      next: next && { from: next.from, terms: termsView(next.terms, ctx.locale) },
    })),
  };
}
