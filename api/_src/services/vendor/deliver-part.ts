import type { DeliverBody } from "@haat/contract/delivering";
import { foldDigits } from "@haat/core/digits";
import type { ProblemCode } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { wishCancelled } from "@haat/db/queries/couriers/cancelling";
import { isInPart } from "@haat/db/queries/couriers/door";
import { carrierOf, lockParcel, saidAt, wasFetched } from "@haat/db/queries/couriers/parcels";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import { moveShipment } from "@haat/db/queries/money/moves";
import { tryDeliveryCode } from "@haat/db/queries/vendor/delivery";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { bookDelivery, type Delivery } from "./book-delivery.ts";
import { changePart, type PartChange } from "./change-part.ts";

/**
 * Delivered, proven by the receiver's code (either digit script, ten tries). What a courier carries, he holds the cash of; of what he has
 * not fetched by his own word it is asked first who brought it.
 */
export function deliverPart(
  ctx: KeyedCtx,
  change: PartChange,
  { code: typed, carriedBy }: DeliverBody,
): Promise<void> {
  const code = foldDigits(typed.trim());
  return changePart(ctx, "deliver", change, async (tx, order, part) => {
    switch (await tryDeliveryCode(tx, { ...change, code })) {
      case true: {
        const carrier = await carrierOf(tx, part.id);
        if (carrier && (await isInPart(tx, carrier.id))) return "delivery.in_part";
        const delivery = { order, part, actor: actorName(ctx), carrier };
        const isEarly = carrier && part.cashMinor > 0n && !(await wasFetched(tx, carrier.id));
        if (isEarly) return bookEarly(tx, ctx, { ...delivery, carrier }, carriedBy);
        return bookDelivery(tx, ctx, delivery);
      }
      case false:
        return "delivery.code_wrong";
      case null:
        return false;
    }
  });
}

type Early = Delivery & Readonly<{ carrier: NonNullable<Delivery["carrier"]> }>;

/**
 * No cash stands with a courier who never said that he had the parcel. Brought by the shop, it holds the cash and he is told not to come;
 * brought by him, support asks him, and his own word, or theirs, books it.
 */
async function bookEarly(
  tx: Tx,
  ctx: KeyedCtx,
  early: Early,
  carriedBy: DeliverBody["carriedBy"],
): Promise<boolean | ProblemCode> {
  if (carriedBy === undefined) return "delivery.who_carried";
  const { order, part, actor, carrier } = early;
  await lockParcel(tx, carrier.id);
  if (carriedBy === "courier") {
    const about = { consignmentId: carrier.id, orderId: order.id, eventId: null };
    await openParcelCase(tx, { ...about, id: newId("parcelCase", ctx.now()), kind: "code_early" });
    return true;
  }
  await wishCancelled(tx, { subOrderId: part.id, actor });
  const step = { id: carrier.id, orderId: order.id, from: ["label_ready"], to: "void", actor } as const;
  const set = saidAt(ctx.now(), 0);
  if (!(await moveShipment(tx, { ...step, eventKey: "carried_by_shop", set }))) return false;
  return bookDelivery(tx, ctx, { ...early, carrier: null });
}
