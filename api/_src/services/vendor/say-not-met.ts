import type { NotMetBody } from "@haat/contract/another-try";
import { DomainError } from "@haat/core/errors";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { noteOwnTry } from "@haat/db/queries/couriers/own-tries";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { actorName } from "../../context.ts";
import { tellOwnTry } from "../couriers/tell-own-try.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** Whoever carries it for the shop met nobody: it is counted with its reason, its buyer hears of it, and it is tried again. */
export const sayNotMet = (ctx: KeyedCtx, change: PartChange, { reason, note }: NotMetBody): Promise<void> =>
  changePart(ctx, "not-met", change, async (tx, order, part) => {
    if ((part.state !== "handed_over" && part.state !== "in_transit") || (await carrierOf(tx, part.id)))
      return false;
    const step = { id: part.id, orderId: order.id, actor: actorName(ctx) };
    // The first try says as well that it has left the shop.
    if (part.state === "handed_over")
      await moveSubOrder(tx, { ...step, to: "in_transit", eventKey: "in_transit" });
    const typed = note === undefined || note === "" ? null : note;
    const noted = await noteOwnTry(tx, { partId: part.id, reason, note: typed, by: userIdOf(ctx) });
    if (!noted) throw new DomainError("parcel.tried_enough");
    await tellOwnTry(tx, ctx, { order, part, reason, ...noted });
    return true;
  });
