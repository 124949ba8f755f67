import type { ComplaintFilter, ComplaintsView, OwnComplaintsView } from "@haat/contract/complaint";
import { mostComplaints } from "@haat/core/complaint-states";
import {
  type ComplaintRow,
  complaintsFor,
  complaintsOfOrder,
  complaintsOfShop,
  mindWindows,
} from "@haat/db/queries/complaints/rows";
import type { SeenOrder } from "@haat/db/queries/orders/order-document";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { requireOrder } from "../orders/require-order.ts";
import { complaintViews } from "./view-complaint.ts";

const isUnderWay = ({ state }: ComplaintRow): boolean => state !== "settled" && state !== "decided";

const withBuyer = ["delivered", "completed"];

/** What of a part may go back, and until when for no better reason than a change of mind. */
function returnable(
  { state, lines }: SeenOrder["subOrders"][number],
  mindUntil: string | undefined,
  locale: NodeCtx["locale"],
): OwnComplaintsView["parts"][number]["returns"] {
  if (!withBuyer.includes(state)) return null;
  const left = lines
    .map((line) => ({ ...line, left: line.quantity - (line.givenBack ?? 0) }))
    .filter((line) => line.left > 0)
    .map((line) => ({
      ...{ id: line.id, title: line.title[locale], label: line.label[locale], slug: line.productSlug },
      ...{ left: line.left, each: moneyView(line.unitPrice, locale) },
    }));
  const until = mindUntil === undefined ? null : instantView(mindUntil);
  return left.length > 0 ? { mindUntil: until, lines: left } : null;
}

/** Parts that were confirmed, without what is complained of already. */
function complainable(
  { number, subOrders }: SeenOrder,
  { rows, mind }: Readonly<{ rows: readonly ComplaintRow[]; mind: ReadonlyMap<string, string> }>,
  locale: NodeCtx["locale"],
): OwnComplaintsView["parts"] {
  if (rows.length >= mostComplaints) return [];
  const taken = new Set(rows.filter(isUnderWay).map(({ partId, line }) => line?.id ?? partId));
  return subOrders
    .filter(({ state, promisedBy }) => state !== "pending" && promisedBy !== null)
    .map((part) => ({
      ...{ id: part.id, number: `${number}-${part.seq}`, shop: part.vendorName[locale] },
      isOpen: !taken.has(part.id),
      returns: taken.has(part.id) ? null : returnable(part, mind.get(part.id), locale),
      lines: part.lines
        .filter((line) => !taken.has(line.id))
        .map((line) => ({ id: line.id, title: line.title[locale], label: line.label[locale] })),
    }))
    .filter(({ isOpen, lines }) => isOpen || lines.length > 0);
}

/** What its buyer has complained of, and what he may complain of now. */
export async function readOwnComplaints(ctx: NodeCtx, orderId: string): Promise<OwnComplaintsView> {
  const order = await requireOrder(ctx, orderId);
  const [rows, mind] = await Promise.all([
    complaintsOfOrder(ctx.books, orderId),
    mindWindows(ctx.books, orderId),
  ]);
  return { parts: complainable(order, { rows, mind }, ctx.locale), items: await complaintViews(rows, ctx) };
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
