import type { UndeliveredBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { lineIdsOf } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { endOwn } from "../couriers/end-own.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** The shop's own person came back with the parcel, or without it: what is whole is on the shelf, what was paid goes home. */
export const sayUndelivered = (ctx: KeyedCtx, change: PartChange, body: UndeliveredBody): Promise<void> =>
  changePart(ctx, "undelivered", change, async (tx, order, part) => {
    const { reason: why, note = null, lines } = body;
    const ours = await lineIdsOf(tx, part.id);
    if (lines.some(({ id }) => !ours.includes(id))) throw new DomainError("refund.line_given_back");
    const good = Object.fromEntries(lines.map(({ id, whole }) => [id, whole]));
    return endOwn(tx, ctx, { order, part, actor: actorName(ctx), why, note, good });
  });
