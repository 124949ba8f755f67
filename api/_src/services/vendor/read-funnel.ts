import type { FunnelView } from "@haat/contract/vendor";
import { dhakaDay } from "@haat/core/clock";
import { titlesOf } from "@haat/db/queries/vendor/titles";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";

const dayMs = 86_400_000;
/** Products that are told one by one; the report of the largest shop stays a page that a phone can load. */
const mostProducts = 50;

/** Read back from the analytics store; titles come from the catalogue, so that a renamed product keeps its history. */
export async function readFunnel(ctx: NodeCtx, viewer: VendorViewer, days: number): Promise<FunnelView> {
  const now = ctx.now();
  const toDay = dhakaDay(now);
  const fromDay = dhakaDay(new Date(now.getTime() - (days - 1) * dayMs));
  const rows = await ctx.analytics.funnel({ vendorId: viewer.vendorId, fromDay, toDay, most: mostProducts });
  const ids = new Set(rows.map(({ productId }) => productId).filter((id) => id !== null));
  const titles = ids.size > 0 ? await titlesOf(ctx.db, viewer, [...ids]) : {};
  const total = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    fromDay,
    toDay,
    rows: rows.map(({ revenueMinor, ...row }) => ({
      ...row,
      title: row.productId === null ? null : (titles[row.productId]?.[ctx.locale] ?? row.productId),
      revenue: moneyView(revenueMinor, ctx.locale),
    })),
    totals: {
      views: total(({ views }) => views),
      carts: total(({ carts }) => carts),
      orders: total(({ orders }) => orders),
      units: total(({ units }) => units),
      revenue: moneyView(
        rows.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0n),
        ctx.locale,
      ),
    },
  };
}
