import type { TakeBackBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { endCasesAs } from "@haat/db/queries/couriers/case-ends";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { returnBearerOf } from "@haat/db/queries/couriers/return-rule";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { lineIdsOf } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { endFound } from "../couriers/end-found.ts";
import { endRestBack, takeBack } from "../couriers/claim-lost.ts";
import { endOwn } from "../couriers/end-own.ts";
import { endReturned } from "../couriers/end-unsold.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** Why a case ends that waited for that. */
const hasIt = "its shop has it";

/** The shop has its parcel back and has looked at it, whatever the courier says, be it that it is lost. What is not whole is written off. */
export const takeBackPart = (ctx: KeyedCtx, change: PartChange, body: TakeBackBody): Promise<void> =>
  changePart(ctx, "take-back", change, async (tx, order, part) => {
    const { lines } = body;
    const parcel = await carrierOf(tx, part.id);
    const whole = Object.fromEntries(lines.map((line) => [line.id, line.whole]));
    const [actor, by] = [actorName(ctx), userIdOf(ctx)];
    if (part.state === "delivered" || part.state === "completed")
      return parcel
        ? endRestBack(tx, ctx, { order, part, parcel, actor }, { whole, by })
        : takeBack(tx, { order, part, actor }, { whole, by });
    if (part.state !== "rto_in_transit" && part.state !== "lost") return false;
    if (parcel) await endCasesAs(tx, { consignmentId: parcel.id, kind: "came_back", by, reason: hasIt });
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    const ours = await lineIdsOf(tx, part.id);
    if (lines.some(({ id }) => !ours.includes(id))) throw new DomainError("refund.line_given_back");
    if (part.state === "lost") {
      const unsold = { order, part, actor };
      return parcel ? endFound(tx, ctx, { ...unsold, parcel }, { good: whole, by, reason: hasIt }) : false;
    }
    if (!parcel) return endOwn(tx, ctx, { order, part, actor, why: "refused", note: null, good: whole });
    const bearer = await returnBearerOf(tx, part.id);
    return endReturned(tx, ctx, { order, part, parcel, actor, good: whole, keepsDelivery: false, bearer });
  });
