import { DomainError } from "@haat/core/errors";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { shipSubOrder } from "@haat/db/queries/money/stock";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import type { Tx } from "@haat/db/books";
import { actorName, type NodeCtx } from "../../context.ts";
import { once } from "../idempotent.ts";
import { cancelPart } from "../orders/cancel-part.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { tellHandedOver } from "../orders/tell-buyer.ts";

/** `id` is the sub-order's; `vendorId` the shop the member works for. Another vendor's part and a missing one answer alike. */
export type PartChange = Readonly<{ id: string; vendorId: string; idempotencyKey: string }>;
type Work = (tx: Tx, order: OrderHead, part: OrderPart) => Promise<boolean>;

/** Once per key, in one transaction: the part is locked, moved by `work`, and its order follows. */
export const changePart = (
  ctx: NodeCtx,
  act: string,
  { id, vendorId, idempotencyKey }: PartChange,
  work: Work,
  body: unknown = null,
): Promise<null> =>
  once(ctx, { route: `vendor ${act} ${id}`, key: idempotencyKey, body }, async (tx) => {
    const found = await lockPart(tx, { id, vendorId });
    if (!found) throw new DomainError("sub_order.not_found");
    if (!(await work(tx, found.order, found.part)))
      throw new DomainError("sub_order.wrong_state", { state: found.part.state });
    await deriveOrder(tx, found.order.id, `${act}:${id}`);
    return null;
  });

export const acceptPart = (ctx: NodeCtx, change: PartChange): Promise<null> =>
  changePart(ctx, "accept", change, (tx, order, { id }) =>
    moveSubOrder(tx, { id, orderId: order.id, to: "accepted", eventKey: "accepted", actor: actorName(ctx) }),
  );

export const packPart = (ctx: NodeCtx, change: PartChange): Promise<null> =>
  changePart(ctx, "pack", change, (tx, order, { id }) =>
    moveSubOrder(tx, { id, orderId: order.id, to: "packed", eventKey: "packed", actor: actorName(ctx) }),
  );

/** From here neither side can cancel: the goods leave the shop's books, the buyer gets the code for the door. */
export const handOverPart = (ctx: NodeCtx, change: PartChange): Promise<null> =>
  changePart(ctx, "hand-over", change, async (tx, order, part) => {
    const actor = actorName(ctx);
    if (
      !(await moveSubOrder(tx, {
        id: part.id,
        orderId: order.id,
        to: "handed_over",
        eventKey: "handed_over",
        actor,
      }))
    )
      return false;
    await shipSubOrder(tx, part.id, actor);
    await tellHandedOver(tx, order, part);
    return true;
  });

/** The vendor cannot supply: what was paid for this part goes back by itself. */
export const rejectPart = (
  ctx: NodeCtx,
  change: PartChange,
  why: Readonly<{ reason: string; note?: string | undefined }>,
): Promise<null> =>
  changePart(
    ctx,
    "reject",
    change,
    (tx, order, part) =>
      cancelPart(tx, ctx, {
        order,
        part,
        actor: actorName(ctx),
        reason: `vendor_fault:${why.reason}`,
        from: ["confirmed", "accepted", "packed"],
      }),
    why,
  );
