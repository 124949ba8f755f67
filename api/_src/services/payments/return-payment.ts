import { DomainError } from "@haat/core/errors";
import {
  type Attempt,
  findAttempt,
  findAttemptByReference,
  lockAttempt,
  noMoreQueries,
  takeLook,
} from "@haat/db/queries/money/attempts";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { releaseStock } from "@haat/db/queries/money/stock";
import type { Wallet } from "@haat/core/payment-methods";
import type { Settlement } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { settleFound } from "./settle-payment.ts";
import { withPatience } from "./with-patience.ts";

type Return = Readonly<{
  method: Wallet;
  providerRef?: string | undefined;
  attemptId?: string | undefined;
  invoice?: string | undefined;
  status?: string | undefined;
}>;
const waitMs = 8_000;
/** What the wallet must have said before the buyer's word that he did not pay ends anything. */
const unpaid = new Set<Settlement["state"]>(["pending", "declined"]);

/**
 * The buyer is back. What the address says is a hint: "success" asks the wallet to take the money, anything else only asks
 * what happened. However often he looks, the wallet is asked with pauses. Waits at most 8 s; after that the page says "still checking" and the job finishes it.
 */
export async function returnPayment(ctx: NodeCtx, back: Return): Promise<Attempt> {
  const { method, status } = back;
  const attempt = await attemptOf(ctx, back);
  if (!attempt) throw new DomainError("payment.not_found");
  let answer: Settlement["state"] = "unknown";
  const mode = status === "success" ? "confirm" : "ask";
  // The one return that has the money taken waits for no pause; it cannot be repeated, for the intent is stored by it.
  const isFirstYes =
    mode === "confirm" &&
    attempt.state === "initiated" &&
    ctx.payments[method].capabilities.debits === "on_confirm";
  if (!(await takeLook(ctx.books, attempt.id)) && !isFirstYes) return attempt;
  const work = settleFound(ctx, attempt, mode, {
    hear: ({ state }) => void (answer = state),
    isLook: !isFirstYes,
  });
  const settled = await withPatience(work, waitMs);
  const { debits } = ctx.payments[method].capabilities;
  const saysUnpaid = status === "cancel" || status === "failure";
  // A wallet that debits on its own page says by itself when that page is closed. Anybody can send this address: unless the
  // wallet itself said in time that nothing was paid, the attempt stays with the sweeper.
  const mayClose = debits === "on_confirm" && saysUnpaid && unpaid.has(answer);
  if (mayClose) await closeIfUnpaid(ctx, attempt.id, status);
  if (settled && !mayClose) return settled;
  return (await findAttempt(ctx.books, attempt.id)) ?? attempt;
}

/** By the wallet's name of it, or by ours; never one of another wallet, and none under the names of two payments. */
async function attemptOf({ books }: NodeCtx, back: Return): Promise<Attempt | null> {
  const { method, providerRef, attemptId, invoice } = back;
  const attempt =
    providerRef !== undefined
      ? await findAttemptByReference(books, method, providerRef)
      : attemptId === undefined
        ? null
        : await findAttempt(books, attemptId);
  if (attempt?.method !== method) return null;
  return invoice === undefined || invoice === attempt.invoice ? attempt : null;
}

/** The wallet has just said that nothing was paid: the attempt ends, and the buyer may pay again. */
async function closeIfUnpaid(ctx: NodeCtx, id: string, status: string): Promise<void> {
  await ctx.books.transact(async (tx) => {
    const { orderId } = await lockAttempt(tx, id);
    const step = {
      id,
      orderId,
      eventKey: "closed",
      actor: "system:return",
      reason: `wallet page: ${status}`,
      set: noMoreQueries,
    };
    if (await moveAttempt(tx, { ...step, to: "cancelled", from: ["initiated"] }))
      await releaseStock(tx, orderId);
  });
}
