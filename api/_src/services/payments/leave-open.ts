import {
  askInAMinute,
  askNoMore,
  findAttempt,
  keepQuery,
  nextQuery,
  postponeQuery,
} from "@haat/db/queries/money/attempts";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { isPastOpening } from "@haat/db/queries/money/wallet-start";
import type { NodeCtx } from "../../context.ts";
import { closeAttempt, neverOpened } from "./close-attempt.ts";
import { closed, isPaidElsewhere } from "./paid-elsewhere.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now">;

/**
 * Nobody knows yet. What was being captured is now unknown, and the next question is scheduled: also for an attempt that
 * has ended, until the wallet states that it took nothing. A buyer's look leaves the questions that are scheduled as they are:
 * whoever looks often must not put off the one that finds his money.
 */
export async function leaveOpen(
  deps: Deps,
  attemptId: string,
  answer: "pending" | "unknown",
  isLook = false,
): Promise<void> {
  const [soon, inAMinute] = isLook ? [keepQuery, keepQuery] : [nextQuery, askInAMinute];
  const attempt = await findAttempt(deps.books, attemptId);
  const isStillPayable = isPaidElsewhere(deps, attempt);
  // Nobody was told its page's address. Past its minute the buyer may pay in another way; it is still asked about.
  if (attempt?.state === "unknown_init") {
    await postponeQuery(deps.books, attemptId, soon);
    return closeAttempt(deps, attemptId, "failed", neverOpened, { set: inAMinute, where: isPastOpening });
  }
  if (attempt && closed.has(attempt.state) && answer === "pending" && !isStillPayable)
    return deps.books.transact((tx) => askNoMore(tx, attemptId));
  if (attempt?.state === "capturing")
    await deps.books.transact((tx) =>
      moveAttempt(tx, {
        id: attemptId,
        orderId: attempt.orderId,
        to: "unknown",
        eventKey: "unknown",
        actor: "system:settle",
        set: soon,
      }),
    );
  else await postponeQuery(deps.books, attemptId, isStillPayable ? inAMinute : soon);
}
