import type { StaffDoorBody } from "@haat/contract/door";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { endAtDoor } from "../couriers/end-at-door.ts";
import { sayOwnKept } from "../couriers/own-kept.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { typedDoor } from "../vendor/say-door.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";

type Typed = ReturnType<typeof typedDoor> & Pick<StaffDoorBody, "reason">;

/** Of what a courier carries it is carried out at once; of what its shop carries itself what stayed waits for a second person. True: it waits. */
async function sayIt(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part }: Readonly<{ order: OrderHead; part: OrderPart }>,
  { reason, ...typed }: Typed,
): Promise<boolean> {
  if (!(await carrierOf(tx, part.id))) {
    if (reason === undefined) throw new DomainError("request.invalid");
    return sayOwnKept(tx, ctx, { order, part, reason, ...typed });
  }
  const who = { by: userIdOf(ctx), actor: actorName(ctx), isStaff: true };
  if (!(await endAtDoor(tx, ctx, { order, part, ...who, ...typed })))
    throw new DomainError("sub_order.wrong_state", { state: part.state });
  await deriveOrder(tx, order.id, `door:${part.id}`);
  return false;
}

/** Support has heard from buyer, shop and courier which pieces stayed; other cash than the courier names stays a case. */
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
    const waits = await sayIt(tx, ctx, { order, part }, typed);
    const after = { stayed: JSON.stringify(typed.stayed), collectedMinor: typed.collected.toString() };
    const action = waits ? "parcel.door.propose" : "parcel.door";
    const why = typed.reason === undefined ? {} : { reason: typed.reason };
    await noteAudit(tx, { ...authorOf(ctx), action, subject: partId, after, ...why });
    return order.id;
  });
  return readStory(ctx, orderId);
}
