import { newId } from "@haat/core/ids";
import { carrierOf, lockParcel } from "@haat/db/queries/couriers/parcels";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import type { KeyedCtx } from "../idempotent.ts";
import { changePart, type PartChange } from "./change-part.ts";

/**
 * The shop has its parcel in its hands, and the courier says nothing of a return: support looks into it at once. Nothing moves by it, for
 * a parcel that its buyer has, and paid for, would be called back by a word: what is whole is said once it is on its way back.
 */
export const sayCameBack = (ctx: KeyedCtx, change: PartChange): Promise<void> =>
  changePart(ctx, "came-back", change, async (tx, order, part) => {
    if (part.state !== "handed_over" && part.state !== "in_transit") return false;
    const carrier = await carrierOf(tx, part.id);
    if (!carrier) return false;
    await lockParcel(tx, carrier.id);
    const about = { consignmentId: carrier.id, orderId: order.id, eventId: null };
    return openParcelCase(tx, { ...about, id: newId("parcelCase", ctx.now()), kind: "came_back" });
  });
