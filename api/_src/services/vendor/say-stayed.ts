import { endUnfetched, stayed, timesHandedOver } from "@haat/db/queries/vendor/stayed";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { unshipSubOrder } from "@haat/db/queries/money/stock";
import { actorName } from "../../context.ts";
import { tellStayed } from "../couriers/tell-stayed.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { changePart, type PartChange } from "./change-part.ts";

/** Why the case ends that waited for that. */
const hasIt = "its shop has it";

/**
 * Its courier called off what the shop had given away by our books, and the shop has it: it is packed again, to be booked, handed over or
 * cancelled as before. Its clocks run on: its buyer waits since he bought it.
 */
export const sayStayed = (ctx: KeyedCtx, change: PartChange): Promise<void> =>
  changePart(ctx, "stayed", change, async (tx, order, part) => {
    const actor = actorName(ctx);
    const nth = await timesHandedOver(tx, part.id);
    const step = { id: part.id, orderId: order.id, actor, eventKey: `stayed:${nth}`, where: stayed };
    if (!(await moveSubOrder(tx, { ...step, to: "packed", from: ["handed_over"] }))) return false;
    await unshipSubOrder(tx, part.id, actor);
    await endUnfetched(tx, { partId: part.id, by: userIdOf(ctx), reason: hasIt });
    await tellStayed(tx, ctx, { order, part, nth });
    return true;
  });
