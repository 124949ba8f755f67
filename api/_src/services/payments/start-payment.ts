import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { openLocalPhone } from "@haat/core/sealed-phone";
import { type Attempt, findAttempt, findAttemptFor } from "@haat/db/queries/money/attempts";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { liveAttemptId } from "@haat/db/queries/money/open-attempts";
import { requireMoneyOpen } from "@haat/db/queries/money/money-stop";
import { holdStock, releaseStock } from "@haat/db/queries/money/stock";
import { extendOrder, recordReference, scheduleQuery } from "@haat/db/queries/money/wallet-start";
import type { Started } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";

/**
 * Asks the wallet to open a charge for an attempt that is already stored. Repeating it gives the page that was opened
 * first; two at once may open two charges, but only the stored one can ever take money.
 */
export async function startPayment(ctx: NodeCtx, attemptId: string): Promise<Attempt> {
  const attempt = await findAttemptFor(ctx.db, ctx.viewer, attemptId);
  if (!attempt) throw new DomainError("payment.not_found");
  if (attempt.state === "initiated" && attempt.redirectUrl) return attempt;
  if (!attempt.isAwaited || attempt.hasExpired) throw new DomainError("order.not_payable");
  await refuseIfReplaced(ctx, attempt);
  if (attempt.state !== "created") throw new DomainError("payment.wrong_state");
  await holdWhilePaying(ctx, attempt);
  const started = await ctx.payments[attempt.method].start({
    attemptId: attempt.id as Id<"attempt">,
    invoice: attempt.invoice,
    amount: bdt(attempt.amountMinor),
    returnUrl: new URL(`/${ctx.locale}/pay/return/${attempt.method}/${attempt.id}`, ctx.publicOrigin),
    payerReference: await openLocalPhone(ctx.sealer, attempt.payerPhone),
    payerIp: ctx.address ?? undefined,
  });
  await recordStart(ctx, attempt, started);
  if (started.next === "refused" && started.code === "unavailable")
    throw new DomainError("payment.provider_unavailable");
  const now = (await findAttempt(ctx.books, attempt.id)) ?? attempt;
  await refuseIfReplaced(ctx, now);
  return now;
}

/** Whoever pressed last has the page: of several at once the others are told so, and that the wallet is not to blame. */
async function refuseIfReplaced(ctx: NodeCtx, { id, orderId, state }: Attempt): Promise<void> {
  if (state !== "cancelled") return;
  const live = await liveAttemptId(ctx.books, orderId);
  if (live !== null && live !== id) throw new DomainError("payment.opened_elsewhere", { attempt: live });
}

/** The hold must outlast the wallet's pages; a hold that was given back is taken anew, while goods last. */
async function holdWhilePaying(ctx: NodeCtx, { id, orderId, orderState }: Attempt): Promise<void> {
  await ctx.books.transact(async (tx) => {
    await requireMoneyOpen(tx);
    const minutes = await extendOrder(tx, { orderId, attemptId: id });
    if (orderState !== "pending_payment") return;
    if (!(await holdStock(tx, orderId, minutes))) throw new DomainError("stock.insufficient");
  });
}

const recordStart = (ctx: NodeCtx, { id, orderId }: Attempt, started: Started): Promise<void> =>
  ctx.books.transact(async (tx) => {
    const step = { id, orderId, from: ["created"], actor: "system:wallet" } as const;
    switch (started.next) {
      case "redirect":
        await moveAttempt(tx, {
          ...step,
          to: "initiated",
          eventKey: "initiated",
          set: recordReference(started),
        });
        return;
      case "refused":
        // Nothing was sent: the attempt stays as it is and may be started again in a moment.
        if (started.code === "unavailable") return;
        if (await moveAttempt(tx, { ...step, to: "failed", eventKey: "refused", reason: started.code }))
          await releaseStock(tx, orderId);
        return;
      case "unknown":
        await moveAttempt(tx, {
          ...step,
          to: "unknown_init",
          eventKey: "unknown_init",
          set: scheduleQuery(started.providerRef ?? null),
        });
        return;
      case "collect_on_delivery":
        throw new DomainError("payment.wrong_state");
    }
  });
