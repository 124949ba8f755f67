import type { TakeBackBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { takeBackRest } from "@haat/db/queries/couriers/door";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { returnBearerOf } from "@haat/db/queries/couriers/return-rule";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { lineIdsOf, type OrderPart } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { endReturned } from "../couriers/end-unsold.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** What was not taken at the door is back; the part itself is sold and stays so. */
async function takeRest(tx: Tx, ctx: KeyedCtx, { id }: OrderPart, { lines }: TakeBackBody): Promise<boolean> {
  const whole = Object.fromEntries(lines.map((line) => [line.id, line.whole]));
  return takeBackRest(tx, { subOrderId: id, whole, by: userIdOf(ctx), actor: actorName(ctx) });
}

/** The shop has its parcel back and has looked at it, whatever the courier says. What is not whole is written off. */
export const takeBackPart = (ctx: KeyedCtx, change: PartChange, body: TakeBackBody): Promise<void> =>
  changePart(ctx, "take-back", change, async (tx, order, part) => {
    const { lines } = body;
    if (part.state === "delivered" || part.state === "completed") return takeRest(tx, ctx, part, body);
    const parcel = await carrierOf(tx, part.id);
    if (!parcel || part.state !== "rto_in_transit") return false;
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    const ours = await lineIdsOf(tx, part.id);
    if (lines.some(({ id }) => !ours.includes(id))) throw new DomainError("refund.line_given_back");
    const good = Object.fromEntries(lines.map(({ id, whole }) => [id, whole]));
    const bearer = await returnBearerOf(tx, part.id);
    const unsold = { order, part, parcel, actor: actorName(ctx), good, keepsDelivery: false, bearer };
    return endReturned(tx, ctx, unsold);
  });
