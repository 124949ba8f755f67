import type { ParcelCallBody } from "@haat/contract/another-try";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { carrierOf, lockParcel } from "@haat/db/queries/couriers/parcels";
import { keepOwnCall, keepParcelCall } from "@haat/db/queries/couriers/missed-calls";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readStory } from "../support/read-story.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireNewTry } from "./ask-another-try.ts";

/**
 * What came of a call to a buyer whom a rider, or his shop, had not met. Whoever wants him again has him asked for in the same stroke; nothing else
 * moves by it, a refusal neither: the courier says when the parcel turns back. The story afterwards.
 */
export async function noteParcelCall(
  ctx: KeyedCtx,
  partId: string,
  { outcome, wish = "any" }: ParcelCallBody,
): Promise<SupportOrderView> {
  const orderId = await once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.part.vendorId })) throw new DomainError("staff.own_shop");
    const carrier = await carrierOf(tx, partId);
    if (carrier) await lockParcel(tx, carrier.id);
    const isKept = carrier
      ? await keepParcelCall(tx, { consignmentId: carrier.id, outcome, by })
      : await keepOwnCall(tx, { partId, outcome, by });
    if (!isKept) throw new DomainError("sub_order.wrong_state");
    if (outcome === "another_try") await requireNewTry(tx, ctx, { partId, wish, askedBy: by });
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel.call", subject: partId, after: { outcome } });
    return found.order.id;
  });
  return readStory(ctx, orderId);
}
