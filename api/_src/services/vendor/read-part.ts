import type { VendorOrderView } from "@haat/contract/vendor-order";
import { DomainError } from "@haat/core/errors";
import { shownReturnBearer } from "@haat/db/queries/couriers/return-rule";
import { findVendorOrder } from "@haat/db/queries/vendor/orders";
import { findPackingPart, type PackingPart } from "@haat/db/queries/vendor/packing";
import { actorName, type NodeCtx } from "../../context.ts";
import { couriersFor } from "./book-parts.ts";
import { packingOrderView } from "./view-packing.ts";
import { fullOrderView } from "./view-part.ts";

/** Packed, and neither with a courier nor, as far as anybody knows, about to be. */
const mayBeBooked = ({ state, booking }: Pick<PackingPart, "state" | "booking">): boolean =>
  state === "packed" && (booking === null || booking.state === "rejected" || booking.parcel === "void");

/**
 * A shop's own part of an order as it is at this moment, as much of it as the member's role shows; another's and nobody's
 * are refused alike.
 */
export async function readPart(ctx: NodeCtx, id: string): Promise<VendorOrderView> {
  const { db, viewer, actor } = ctx;
  if (viewer.kind !== "vendor" || actor.kind !== "member" || !actor.shop)
    throw new DomainError("sub_order.not_found");
  const shop = { sealer: ctx.sealer, locale: ctx.locale, standing: actor.shop, me: actorName(ctx) };
  const readerOf = async (part: Pick<PackingPart, "state" | "booking">) => ({
    ...shop,
    ...(mayBeBooked(part) ? await couriersFor(ctx, viewer.vendorId, id) : { bookable: [], unserved: [] }),
    returnBearer: await shownReturnBearer(ctx.books, id),
  });
  if (viewer.memberRole === "packer") {
    const part = await findPackingPart(db, viewer, id);
    if (part) return packingOrderView(part, await readerOf(part));
  } else {
    const part = await findVendorOrder(db, viewer, id);
    if (part) return fullOrderView(part, await readerOf(part));
  }
  throw new DomainError("sub_order.not_found");
}
