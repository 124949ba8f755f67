import type { ClosedDayBody } from "@haat/contract/settled-day";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeSettledDay } from "@haat/db/queries/statements/days";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Nothing is open any more: every capture settled or decided about, the bank's money there. It moves nothing. */
export async function closeDay(ctx: KeyedCtx, { source, day }: ClosedDayBody): Promise<void> {
  await once(ctx, async (tx) => {
    const why = await closeSettledDay(tx, { source, day, by: userIdOf(ctx) });
    if (why !== null) throw new DomainError(why === "closed" ? "day.closed" : "day.not_ready");
    await noteAudit(tx, { ...authorOf(ctx), action: "day.close", subject: `${source}:${day}` });
    return null;
  });
}
