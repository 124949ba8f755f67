import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { endAsking, openAsking } from "./end-asking.ts";

type Input = Readonly<{ orderId: string; reason: string }>;

/** A person knows better than the count: the parcel may leave without a call, and the reason is kept. */
export const overrule = (ctx: KeyedCtx, { orderId, reason }: Input): Promise<void> =>
  once(ctx, async (tx) => {
    await openAsking(tx, ctx, orderId);
    if (!(await endAsking(tx, ctx, { orderId, to: "overruled", reason })))
      throw new DomainError("order.wrong_state");
    await noteAudit(tx, { ...authorOf(ctx), action: "confirmation.overrule", subject: orderId });
  });
