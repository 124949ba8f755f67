import type { CourierKeyList } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import { endCourierKey as end, lockCourierKey } from "@haat/db/queries/couriers/keys";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readCourierKeys } from "./list-keys.ts";

/** It holds from the next event on, and for good. */
export async function endCourierKey(ctx: NodeCtx, id: string): Promise<CourierKeyList> {
  await ctx.books.transact(async (tx) => {
    const key = await lockCourierKey(tx, id);
    if (!key) throw new DomainError("courier_key.not_found");
    if (key.isEnded) throw new DomainError("courier_key.wrong_state");
    await end(tx, { id, by: userIdOf(ctx) });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "courier_key.end", subject: id },
      before: { courier: key.courier, label: key.label },
    });
  });
  return readCourierKeys(ctx);
}
