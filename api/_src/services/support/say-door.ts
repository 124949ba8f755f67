import type { DoorBody } from "@haat/contract/door";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { endAtDoor } from "../couriers/end-at-door.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { typedDoor } from "../vendor/say-door.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";

/** Support has heard from buyer, shop and courier which pieces stayed; other cash than the courier names stays a case. */
export async function sayDoorForShop(
  ctx: KeyedCtx,
  partId: string,
  body: DoorBody,
): Promise<SupportOrderView> {
  const typed = typedDoor(body);
  const orderId = await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    const { order, part } = found;
    const by = userIdOf(ctx);
    if (await isOwnShop(tx, { by, vendorId: part.vendorId })) throw new DomainError("staff.own_shop");
    const who = { by, actor: actorName(ctx), isStaff: true };
    if (!(await endAtDoor(tx, ctx, { order, part, ...who, ...typed })))
      throw new DomainError("sub_order.wrong_state", { state: part.state });
    await deriveOrder(tx, order.id, `door:${part.id}`);
    const after = { stayed: JSON.stringify(typed.stayed), collectedMinor: typed.collected.toString() };
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel.door", subject: partId, after });
    return order.id;
  });
  return readStory(ctx, orderId);
}
