import type { HandOverBody } from "@haat/contract/courier";
import { parseConsignment } from "@haat/core/couriers";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { heldByCourier } from "@haat/db/queries/couriers/bookings";
import { handToCourier } from "@haat/db/queries/couriers/parcels";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { shipSubOrder } from "@haat/db/queries/money/stock";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import { handedOverKey, timesHandedOver } from "@haat/db/queries/vendor/stayed";
import type { Tx } from "@haat/db/books";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelPart } from "../orders/cancel-part.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { tellHandedOver } from "../orders/tell-handed-over.ts";

/** `id` is the sub-order's; `vendorId` the shop the member works for. Another vendor's part and a missing one answer alike. */
export type PartChange = Readonly<{ id: string; vendorId: string }>;
/** False: not in this state, and nothing happened. A code: refused, but what was counted stays counted. */
type Work = (tx: Tx, order: OrderHead, part: OrderPart) => Promise<boolean | ProblemCode>;

/** Once per key, in one transaction: the part is locked, moved by `work`, and its order follows. */
export async function changePart(
  ctx: KeyedCtx,
  act: string,
  { id, vendorId }: PartChange,
  work: Work,
): Promise<void> {
  const outcome = await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id, vendorId });
    if (!found) throw new DomainError("sub_order.not_found");
    const done = await work(tx, found.order, found.part);
    if (done === false) throw new DomainError("sub_order.wrong_state", { state: found.part.state });
    if (done === true) await deriveOrder(tx, found.order.id, `${act}:${id}`);
    return done;
  });
  if (outcome !== true) throw new DomainError(outcome);
}

export const acceptPart = (ctx: KeyedCtx, change: PartChange): Promise<void> =>
  changePart(ctx, "accept", change, (tx, order, { id }) =>
    moveSubOrder(tx, { id, orderId: order.id, to: "accepted", eventKey: "accepted", actor: actorName(ctx) }),
  );

export const packPart = (ctx: KeyedCtx, change: PartChange): Promise<void> =>
  changePart(ctx, "pack", change, (tx, order, { id }) =>
    moveSubOrder(tx, {
      ...{ id, orderId: order.id, to: "packed", from: ["accepted"] },
      ...{ eventKey: "packed", actor: actorName(ctx) },
    }),
  );

/**
 * From here neither side can cancel: the goods leave the shop's books, the buyer gets the code for the door. What is booked its courier
 * has now, by the shop's word; otherwise with a consignment a courier carries them, without one the shop does.
 */
export function handOverPart(
  ctx: KeyedCtx,
  change: PartChange,
  consignment?: HandOverBody["consignment"],
): Promise<void> {
  const number = consignment && parseConsignment(consignment.number);
  return changePart(ctx, "hand-over", change, async (tx, order, part) => {
    const actor = actorName(ctx);
    const held = await heldByCourier(tx, part.id);
    // Whether its courier has it, nobody knows yet: given to another, it may be two parcels.
    if (held === "open") throw new DomainError("booking.open");
    if (held === "booked" && consignment) throw new DomainError("booking.booked");
    // Again, where its courier had called it off.
    const before = await timesHandedOver(tx, part.id);
    const step = { id: part.id, orderId: order.id, actor, eventKey: handedOverKey(before) };
    if (!(await moveSubOrder(tx, { ...step, to: "handed_over" }))) return false;
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    await shipSubOrder(tx, part.id, actor);
    if (consignment && number) {
      const ids = { id: newId("consignment", ctx.now()), orderId: order.id, subOrderId: part.id };
      const { vendorId } = change;
      if (!(await handToCourier(tx, { ...ids, vendorId, courier: consignment.courier, number, actor })))
        throw new DomainError("consignment.exists");
    }
    await tellHandedOver(tx, ctx, { order, part, before });
    return true;
  });
}

/** The vendor cannot supply: what was paid for this part goes back by itself. */
export const rejectPart = (
  ctx: KeyedCtx,
  change: PartChange,
  why: Readonly<{ reason: string; note?: string | undefined }>,
): Promise<void> =>
  changePart(ctx, "reject", change, (tx, order, part) =>
    cancelPart(tx, ctx, {
      order,
      part,
      actor: actorName(ctx),
      by: "shop",
      reason: `vendor_fault:${why.reason}`,
      areDamaged: why.reason === "damaged",
      from: ["confirmed", "accepted", "packed"],
    }),
  );
