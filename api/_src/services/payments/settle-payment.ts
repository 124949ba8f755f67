import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import {
  type Attempt,
  askSoon,
  dropDoubt,
  findAttempt,
  lockAttempt,
  noteDoubt,
} from "@haat/db/queries/money/attempts";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { isStillAwaited } from "./is-still-awaited.ts";
import { isMoneyStoppedIn } from "@haat/db/queries/money/money-stop";
import { isPastOpening } from "@haat/db/queries/money/wallet-start";
import type { Settlement } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { bookCapture } from "./book-capture.ts";
import { closeAttempt, neverOpened } from "./close-attempt.ts";
import { leaveOpen } from "./leave-open.ts";
import { closed } from "./paid-elsewhere.ts";

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

/** `hear` is told what the wallet said, if it was asked at all. `isLook`: nobody had scheduled it, and it may come again in a moment: a buyer looks or gives up, a wallet tells. */
type Wish = Readonly<{ hear?: (answer: Settlement) => void; isLook?: boolean }>;

/**
 * The one verb in which every road ends: the buyer's return, a notification, the sweeper, staff. Safe in any order and at
 * once. The intent is stored before the wallet is asked to take money; silence becomes `unknown`, never `failed`.
 */
export async function settlePayment(
  deps: Deps,
  attemptId: string,
  mode: SettleMode,
  wish: Wish = {},
): Promise<Attempt | null> {
  const attempt = await findAttempt(deps.books, attemptId);
  return attempt && settleFound(deps, attempt, mode, wish);
}

/** The same, of an attempt that was read just now: whatever moves asks the row itself again. */
export async function settleFound(
  deps: Deps,
  attempt: Attempt,
  mode: SettleMode,
  wish: Wish = {},
): Promise<Attempt | null> {
  // The wallet never told the address of its page, so nobody can pay there, and no question could name the charge.
  if (attempt.state === "unknown_init" && !attempt.gatewayRef) {
    await closeAttempt(deps, attempt.id, "failed", neverOpened, { where: isPastOpening });
    return findAttempt(deps.books, attempt.id);
  }
  if (!attempt.gatewayRef || settled.has(attempt.state) || attempt.method === "cod") return attempt;
  const { capabilities, confirm, lookup } = deps.payments[attempt.method];
  const mayTake = capabilities.debits === "on_confirm" && !closed.has(attempt.state) && attempt.isAwaited;
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
  wish.hear?.(settlement);
  await applySettlement(deps, attempt.id, settlement, wish.isLook);
  return findAttempt(deps.books, attempt.id);
}

/**
 * False: no money may be asked for, because the attempt was closed or the order ended meanwhile, or because no money is written
 * now: then the buyer's wish is kept, and his money is taken when it is written again.
 */
const intendToTake = (deps: Deps, id: string): Promise<boolean> =>
  deps.books.transact(async (tx) => {
    const attempt = await lockAttempt(tx, id);
    if (!(await isStillAwaited(tx, attempt))) return false;
    return (await storeIntent(tx, attempt)) && !(await isMoneyStoppedIn(tx));
  });

async function storeIntent(tx: Tx, { id, orderId, state }: Attempt): Promise<boolean> {
  if (state !== "initiated") return state === "capturing" || state === "unknown";
  const step = { id, orderId, actor: "system:settle", set: askSoon } as const;
  return moveAttempt(tx, { ...step, to: "capturing", from: ["initiated"], eventKey: "capturing" });
}

async function applySettlement(
  deps: Deps,
  attemptId: string,
  settlement: Settlement,
  isLook = false,
): Promise<void> {
  switch (settlement.state) {
    case "captured":
      return take(deps, attemptId, settlement, isLook);
    case "declined":
      return closeAttempt(
        deps,
        attemptId,
        settlement.reason === "cancelled" ? "cancelled" : "failed",
        settlement.reason,
      );
    case "expired":
      return closeAttempt(deps, attemptId, "expired", "expired at the wallet");
    case "pending":
    case "ready":
      return leaveOpen(deps, attemptId, "pending", isLook);
    case "unknown":
      return leaveOpen(deps, attemptId, "unknown", isLook);
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
  isLook: boolean,
): Promise<void> {
  try {
    if (await bookCapture(deps, attemptId, capture)) return;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "money.stopped") throw error;
  }
  await deps.books.transact(async (tx) => storeIntent(tx, await lockAttempt(tx, attemptId)));
  await leaveOpen(deps, attemptId, "unknown", isLook);
}
