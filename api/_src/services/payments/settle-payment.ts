import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import {
  type Attempt,
  askInAMinute,
  askNoMore,
  askSoon,
  dropDoubt,
  findAttempt,
  lockAttempt,
  nextQuery,
  noteDoubt,
  noMoreQueries,
  postponeQuery,
} from "@haat/db/queries/money/attempts";
import { type Move, moveAttempt } from "@haat/db/queries/money/moves";
import { isMoneyStoppedIn } from "@haat/db/queries/money/money-stop";
import { releaseStock } from "@haat/db/queries/money/stock";
import { isPastOpening } from "@haat/db/queries/money/wallet-start";
import type { Settlement } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { bookCapture } from "./book-capture.ts";
import { closed, isPaidElsewhere } from "./paid-elsewhere.ts";

/**
 * `confirm`: the buyer came back and says he paid, so the money may be taken. `ask`: find out what happened; where the wallet
 * itself says that the payer has agreed, his money is taken as well. `look`: the payment is to be given up, so only find out.
 */
export type SettleMode = "confirm" | "ask" | "look";
type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;

const settled = new Set<Attempt["state"]>([
  "captured",
  "captured_orphan",
  "captured_mismatch",
  "disproved",
  "partially_refunded",
  "refunded",
  "disputed",
  "charged_back",
]);
const neverOpened = "the wallet did not answer to create";

type Hear = (answer: Settlement) => void;

/**
 * The one verb in which every road ends: the buyer's return, a notification, the sweeper, staff. Safe in any order and at
 * once. The intent is stored before the wallet is asked to take money; silence becomes `unknown`, never `failed`.
 * `hear` is told what the wallet said, if it was asked at all.
 */
export async function settlePayment(
  deps: Deps,
  attemptId: string,
  mode: SettleMode,
  hear?: Hear,
): Promise<Attempt | null> {
  const attempt = await findAttempt(deps.books, attemptId);
  return attempt && settleFound(deps, attempt, mode, hear);
}

/** The same, of an attempt that was read just now: whatever moves asks the row itself again. */
export async function settleFound(
  deps: Deps,
  attempt: Attempt,
  mode: SettleMode,
  hear?: Hear,
): Promise<Attempt | null> {
  // The wallet never told the address of its page, so nobody can pay there, and no question could name the charge.
  if (attempt.state === "unknown_init" && !attempt.gatewayRef) {
    await close(deps, attempt.id, "failed", neverOpened, { where: isPastOpening });
    return findAttempt(deps.books, attempt.id);
  }
  if (!attempt.gatewayRef || settled.has(attempt.state) || attempt.method === "cod") return attempt;
  const { capabilities, confirm, lookup } = deps.payments[attempt.method];
  const mayTake =
    capabilities.debits === "on_confirm" &&
    !closed.has(attempt.state) &&
    attempt.orderState === "pending_payment";
  const takes = mayTake && mode === "confirm" && (await intendToTake(deps, attempt.id));
  // The payer may have paid on the wallet's page: he is told of no outcome before the wallet tells one.
  const isUnheard = attempt.state === "initiated" && capabilities.debits === "on_its_page";
  if (isUnheard) await noteDoubt(deps.books, attempt.id);
  const told = await (takes ? confirm(attempt.gatewayRef) : lookup(attempt.gatewayRef));
  if (isUnheard && told.state === "pending") await dropDoubt(deps.books, attempt.id);
  // He has agreed at the wallet, and his browser, or our answer to it, was lost on the way home.
  const isAgreed = told.state === "ready" && mode === "ask" && mayTake && attempt.state === "initiated";
  const isTaken = isAgreed && (await intendToTake(deps, attempt.id));
  const settlement = isTaken ? await confirm(attempt.gatewayRef) : told;
  hear?.(settlement);
  await applySettlement(deps, attempt.id, settlement);
  return findAttempt(deps.books, attempt.id);
}

/**
 * False: no money may be asked for, because the attempt was closed or the order ended meanwhile, or because no money is written
 * now: then the buyer's wish is kept, and his money is taken when it is written again.
 */
const intendToTake = (deps: Deps, id: string): Promise<boolean> =>
  deps.books.transact(async (tx) => {
    const attempt = await lockAttempt(tx, id);
    if (attempt.orderState !== "pending_payment") return false;
    return (await storeIntent(tx, attempt)) && !(await isMoneyStoppedIn(tx));
  });

async function storeIntent(tx: Tx, { id, orderId, state }: Attempt): Promise<boolean> {
  if (state !== "initiated") return state === "capturing" || state === "unknown";
  const step = { id, orderId, actor: "system:settle", set: askSoon } as const;
  return moveAttempt(tx, { ...step, to: "capturing", from: ["initiated"], eventKey: "capturing" });
}

async function applySettlement(deps: Deps, attemptId: string, settlement: Settlement): Promise<void> {
  switch (settlement.state) {
    case "captured":
      return take(deps, attemptId, settlement);
    case "declined":
      return close(
        deps,
        attemptId,
        settlement.reason === "cancelled" ? "cancelled" : "failed",
        settlement.reason,
      );
    case "expired":
      return close(deps, attemptId, "expired", "expired at the wallet");
    case "pending":
    case "ready":
      return leaveOpen(deps, attemptId, "pending");
    case "unknown":
      return leaveOpen(deps, attemptId, "unknown");
  }
}

/**
 * What cannot be booked, while no money is written or because the answer names another payment, waits as unknown, so that
 * nothing ends meanwhile, and is asked about again.
 */
async function take(
  deps: Deps,
  attemptId: string,
  capture: Extract<Settlement, { state: "captured" }>,
): Promise<void> {
  try {
    if (await bookCapture(deps, attemptId, capture)) return;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "money.stopped") throw error;
  }
  await deps.books.transact(async (tx) => storeIntent(tx, await lockAttempt(tx, attemptId)));
  await leaveOpen(deps, attemptId, "unknown");
}

/** `cancelled` and `expired` are legal only while no money was asked for; after that a stated failure is `failed`. */
async function close(
  deps: Deps,
  attemptId: string,
  wish: "failed" | "cancelled" | "expired",
  reason: string,
  also: Pick<Move<Attempt["state"]>, "set" | "where"> = {},
): Promise<void> {
  await deps.books.transact(async (tx) => {
    const { orderId } = await lockAttempt(tx, attemptId);
    const step = {
      id: attemptId,
      orderId,
      actor: "system:settle",
      reason,
      eventKey: "closed",
      set: noMoreQueries,
      ...also,
    } as const;
    const moved =
      (await moveAttempt(tx, { ...step, to: wish })) ||
      (wish !== "failed" && (await moveAttempt(tx, { ...step, to: "failed" })));
    if (moved) await releaseStock(tx, orderId);
    else await askNoMore(tx, attemptId);
  });
}

/**
 * Nobody knows yet. What was being captured is now unknown, and the next question is scheduled: also for an attempt that
 * has ended, until the wallet states that it took nothing.
 */
async function leaveOpen(deps: Deps, attemptId: string, answer: "pending" | "unknown"): Promise<void> {
  const attempt = await findAttempt(deps.books, attemptId);
  const isStillPayable = isPaidElsewhere(deps, attempt);
  // Nobody was told its page's address. Past its minute the buyer may pay in another way; it is still asked about.
  if (attempt?.state === "unknown_init") {
    await postponeQuery(deps.books, attemptId);
    return close(deps, attemptId, "failed", neverOpened, { set: askInAMinute, where: isPastOpening });
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
        set: nextQuery,
      }),
    );
  else await postponeQuery(deps.books, attemptId, isStillPayable ? askInAMinute : nextQuery);
}
