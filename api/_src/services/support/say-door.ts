import type { StaffDoorBody } from "@haat/contract/door";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { sayKept, sayOwnKept } from "../couriers/kept.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { typedDoor } from "../vendor/say-door.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";

/** Support has heard from buyer, shop and courier which pieces stayed. */
export async function sayDoorForShop(
  ctx: KeyedCtx,
  partId: string,
  body: StaffDoorBody,
): Promise<SupportOrderView> {
  const typed = { ...typedDoor(body), reason: body.reason };
  const orderId = await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    const { order, part } = found;
    const by = userIdOf(ctx);
    if (await isOwnShop(tx, { by, vendorId: part.vendorId })) throw new DomainError("staff.own_shop");
    const said = { order, part, ...typed };
    const waits = await ((await carrierOf(tx, part.id)) ? sayKept(tx, ctx, said) : sayOwnKept(tx, ctx, said));
    const after = { stayed: JSON.stringify(typed.stayed), collectedMinor: typed.collected.toString() };
    const action = waits ? "parcel.door.propose" : "parcel.door";
    const why = typed.reason === undefined ? {} : { reason: typed.reason };
    await noteAudit(tx, { ...authorOf(ctx), action, subject: partId, after, ...why });
    return order.id;
  });
  return readStory(ctx, orderId);
}
