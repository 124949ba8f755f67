import type { TakeBackBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { returnBearerOf } from "@haat/db/queries/couriers/return-rule";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { lineIdsOf } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { endRestBack } from "../couriers/claim-lost.ts";
import { endReturned } from "../couriers/end-unsold.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** The shop has its parcel back and has looked at it, whatever the courier says. What is not whole is written off. */
export const takeBackPart = (ctx: KeyedCtx, change: PartChange, body: TakeBackBody): Promise<void> =>
  changePart(ctx, "take-back", change, async (tx, order, part) => {
    const { lines } = body;
    const parcel = await carrierOf(tx, part.id);
    if (parcel && (part.state === "delivered" || part.state === "completed")) {
      const whole = Object.fromEntries(lines.map((line) => [line.id, line.whole]));
      return endRestBack(
        tx,
        ctx,
        { order, part, parcel, actor: actorName(ctx) },
        { whole, by: userIdOf(ctx) },
      );
    }
    if (!parcel || part.state !== "rto_in_transit") return false;
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    const ours = await lineIdsOf(tx, part.id);
    if (lines.some(({ id }) => !ours.includes(id))) throw new DomainError("refund.line_given_back");
    const good = Object.fromEntries(lines.map(({ id, whole }) => [id, whole]));
    const bearer = await returnBearerOf(tx, part.id);
    const unsold = { order, part, parcel, actor: actorName(ctx), good, keepsDelivery: false, bearer };
    return endReturned(tx, ctx, unsold);
  });
