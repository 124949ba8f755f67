import { noteAudit } from "@haat/db/queries/money/audit";
import { lockHandIn, refuseHandIn as refuse } from "@haat/db/queries/money/hand-ins";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireDeclared } from "./receive-hand-in.ts";

/** Support has not found the cash; the declaration ends. */
export const refuseHandIn = (ctx: KeyedCtx, id: string): Promise<void> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const { amountMinor } = requireDeclared(await lockHandIn(tx, { id, by }));
    if (!(await refuse(tx, { id, actor: actorName(ctx), by })))
      throw new Error(`${id} was declared under its lock and is not refused`);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "hand_in.refuse", subject: id },
      ...{ before: { state: "declared" }, after: { state: "refused", amountMinor: amountMinor.toString() } },
    });
  });
