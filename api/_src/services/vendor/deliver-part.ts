import { foldDigits } from "@haat/core/digits";
import { isInPart } from "@haat/db/queries/couriers/door";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { tryDeliveryCode } from "@haat/db/queries/vendor/delivery";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { bookDelivery } from "./book-delivery.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** Delivered, proven by the receiver's code (either digit script, ten tries). What a courier carries, he holds the cash of. */
export function deliverPart(ctx: KeyedCtx, change: PartChange, typedCode: string): Promise<void> {
  const code = foldDigits(typedCode.trim());
  return changePart(ctx, "deliver", change, async (tx, order, part) => {
    switch (await tryDeliveryCode(tx, { ...change, code })) {
      case true: {
        const carrier = await carrierOf(tx, part.id);
        if (carrier && (await isInPart(tx, carrier.id))) return "delivery.in_part";
        return bookDelivery(tx, ctx, { order, part, actor: actorName(ctx), carrier });
      }
      case false:
        return "delivery.code_wrong";
      case null:
        return false;
    }
  });
}
