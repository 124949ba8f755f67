import type { TakeBackBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { lineIdsOf } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { endReturned } from "../couriers/end-unsold.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** The shop has its parcel back and has looked at it, whatever the courier says. What is not whole is written off. */
export const takeBackPart = (ctx: KeyedCtx, change: PartChange, { lines }: TakeBackBody): Promise<void> =>
  changePart(ctx, "take-back", change, async (tx, order, part) => {
    const parcel = await carrierOf(tx, part.id);
    if (!parcel || part.state !== "rto_in_transit") return false;
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    const ours = await lineIdsOf(tx, part.id);
    if (lines.some(({ id }) => !ours.includes(id))) throw new DomainError("refund.line_given_back");
    const good = Object.fromEntries(lines.map(({ id, whole }) => [id, whole]));
    const unsold = { order, part, parcel, actor: actorName(ctx), good, keepsDelivery: false };
    return endReturned(tx, ctx, unsold);
  });
