import type { CallBody } from "@haat/contract/confirmation";
import { bdt } from "@haat/core/money";
import { isOpenCall, openCalls } from "@haat/core/order-risk";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { keepCall } from "@haat/db/queries/confirmations/acts";
import { awaitedAdvance, offerAdvance as offered } from "@haat/db/queries/confirmations/advance";
import { noteAudit } from "@haat/db/queries/money/audit";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { endAsking, openAsking } from "./end-asking.ts";
import { tellAsked } from "./tell-asked.ts";

type Call = CallBody & Readonly<{ orderId: string }>;

/**
 * What a call came to, with who called and when. Who wants his parcel has it on its way; who does not has his order called off as
 * if he had done it himself. Whatever else is heard keeps the question open, and says when it is called again.
 */
export const noteCall = (ctx: KeyedCtx, call: Call): Promise<void> =>
  once(ctx, async (tx) => {
    const { orderId, outcome, note } = call;
    await openAsking(tx, ctx, orderId);
    const kept = await keepCall(tx, {
      ...{ orderId, outcome, note: note || null, by: userIdOf(ctx) },
      againInMinutes: isOpenCall(outcome) ? (call.againInMinutes ?? openCalls[outcome]) : null,
    });
    if (!kept) throw new DomainError("order.wrong_state");
    await carryOut(tx, ctx, call);
    await noteAudit(tx, {
      ...{
        ...authorOf(ctx),
        action: "confirmation.call",
        subject: orderId,
        after: { outcome, ...(call.offerAdvance && { offerAdvance: true }) },
      },
    });
  });

async function carryOut(
  tx: Tx,
  ctx: KeyedCtx,
  { orderId, outcome, offerAdvance = false }: Call,
): Promise<void> {
  if (offerAdvance && !(await offered(tx, { orderId, by: userIdOf(ctx) })))
    throw new DomainError("order.wrong_state");
  if (outcome === "no_answer") return tellMissed(tx, ctx, orderId);
  if (isOpenCall(outcome)) return tellAsked(tx, ctx, { orderId, word: outcome });
  if (!(await endAsking(tx, ctx, { orderId, to: outcome, reason: null })))
    throw new DomainError("order.wrong_state");
  // Who does not want it hears that it is called off.
  if (outcome === "confirmed") await tellAsked(tx, ctx, { orderId, word: "call_confirmed" });
  else
    await cancelOrder(tx, ctx, {
      ...{ orderId, actor: actorName(ctx), reason: "buyer" },
      staffId: userIdOf(ctx),
    });
}

/** Whom a call did not reach hears so, and that he may pay ahead instead where it is offered. */
async function tellMissed(tx: Tx, ctx: KeyedCtx, orderId: string): Promise<void> {
  const minor = await awaitedAdvance(tx, orderId);
  await tellAsked(
    tx,
    ctx,
    minor === null
      ? { orderId, word: "call_missed" }
      : { orderId, word: "call_missed_ahead", paid: bdt(minor) },
  );
}
