import type { AttemptStoryView } from "@haat/contract/attempt";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { endTurn, isTurnOpen, takeTurn, type Turn } from "@haat/db/queries/money/staff-asks";
import type { Settlement } from "@haat/payments/port";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { withPatience } from "../payments/with-patience.ts";
import { canAsk, readAttempt, requireAttempt } from "./read-attempt.ts";

/** Somebody is on the phone meanwhile; a slower answer is booked all the same and stands here when the page is loaded again. */
const waitMs = 8_000;
const noteWaitMs = 1_000;

/**
 * Has the wallet asked now instead of when the sweeper would. It ends where every road ends, so what comes of it is the
 * wallet's word and never the staff's. Who asked is kept before the question leaves, the answer when it is known.
 */
export async function askGateway(ctx: KeyedCtx, attemptId: string): Promise<AttemptStoryView> {
  const attempt = await requireAttempt(ctx, attemptId);
  const turn = await once(ctx, async (tx) => {
    if (!canAsk(attempt)) throw new DomainError("payment.wrong_state");
    const taken = await takeTurn(tx, { attemptId, actor: actorName(ctx) });
    if (!taken) throw new DomainError("payment.asked_just_now");
    await noteAudit(tx, { ...authorOf(ctx), action: "payment.ask", subject: attemptId });
    return taken;
  });
  await withPatience(askAndNote(ctx, attemptId, turn), waitMs);
  // Its call is shown with its answer. A database that is slow to note it keeps nobody waiting.
  await withPatience(ctx.callsNoted(), noteWaitMs);
  return readAttempt(ctx, attemptId);
}

async function askAndNote(ctx: KeyedCtx, attemptId: string, turn: Turn): Promise<void> {
  if (!(await isTurnOpen(ctx.books, turn))) return;
  let answer: Settlement["state"] = "unknown";
  // For staff an agreement that was not executed is what it is: nothing was paid.
  await settlePayment(ctx, attemptId, "ask", {
    hear: ({ state }) => void (answer = state === "ready" ? "pending" : state),
  });
  await ctx.books.transact((tx) => endTurn(tx, turn, answer));
}
