import type { ComplaintFilter, ComplaintsView, OwnComplaintsView } from "@haat/contract/complaint";
import { mostComplaints } from "@haat/core/complaint-states";
import {
  type ComplaintRow,
  complaintsFor,
  complaintsOfOrder,
  complaintsOfShop,
} from "@haat/db/queries/complaints/rows";
import type { SeenOrder } from "@haat/db/queries/orders/order-document";
import type { NodeCtx } from "../../context.ts";
import { requireOrder } from "../orders/require-order.ts";
import { complaintViews } from "./view-complaint.ts";

const isUnderWay = ({ state }: ComplaintRow): boolean => state !== "settled" && state !== "decided";

/** Parts that were confirmed, without what is complained of already. */
function complainable(
  { number, subOrders }: SeenOrder,
  rows: readonly ComplaintRow[],
  locale: NodeCtx["locale"],
): OwnComplaintsView["parts"] {
  if (rows.length >= mostComplaints) return [];
  const taken = new Set(rows.filter(isUnderWay).map(({ partId, line }) => line?.id ?? partId));
  return subOrders
    .filter(({ state, promisedBy }) => state !== "pending" && promisedBy !== null)
    .map(({ id, seq, vendorName, lines }) => ({
      ...{ id, number: `${number}-${seq}`, shop: vendorName[locale], isOpen: !taken.has(id) },
      lines: lines
        .filter((line) => !taken.has(line.id))
        .map((line) => ({ id: line.id, title: line.title[locale], label: line.label[locale] })),
    }))
    .filter(({ isOpen, lines }) => isOpen || lines.length > 0);
}

/** What its buyer has complained of, and what he may complain of now. */
export async function readOwnComplaints(ctx: NodeCtx, orderId: string): Promise<OwnComplaintsView> {
  const order = await requireOrder(ctx, orderId);
  const rows = await complaintsOfOrder(ctx.books, orderId);
  return { parts: complainable(order, rows, ctx.locale), items: await complaintViews(rows, ctx) };
}

export const listShopComplaints = async (ctx: NodeCtx, vendorId: string): Promise<ComplaintsView> => ({
  items: await complaintViews(await complaintsOfShop(ctx.books, vendorId), ctx),
});

export const listComplaints = async (
  ctx: NodeCtx,
  { view = "ours" }: ComplaintFilter,
): Promise<ComplaintsView> => ({
  items: await complaintViews(await complaintsFor(ctx.books, view), ctx),
});
