import { marketEvent } from "@haat/analytics/event";
import { type Id, newId } from "@haat/core/ids";
import { j1 } from "@haat/core/ledger";
import { j15, j15b } from "@haat/core/ledger-unowed";
import { currencyOf, type Sum } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { type Attempt, lockAttempt } from "@haat/db/queries/money/attempts";
import { insertCashAttempts } from "@haat/db/queries/money/cash-attempts";
import { appliedAttemptId, captureColumns, hasInvoice } from "@haat/db/queries/money/captures";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { insertRefund } from "@haat/db/queries/money/refunds";
import { enqueue } from "@haat/db/queries/money/outbox";
import { commitStock } from "@haat/db/queries/money/stock";
import { noteBooking, type StatedIn } from "@haat/db/queries/statements/bookings";
import type { Captured } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { eventRow } from "../events.ts";
import { confirmOrder } from "../orders/confirm-order.ts";
import type { Unowed } from "../orders/ending-words.ts";
import { tellOwedBack } from "../orders/tell-buyer.ts";
import { isInsteadOfCall } from "./is-still-awaited.ts";
import { takeAdvance } from "./take-advance.ts";
import { whyUnowed } from "./why-unowed.ts";

type Deps = Pick<NodeCtx, "books" | "now" | "publicOrigin" | "sealer">;
/** `isStated`: by a statement of the wallet, which shows money that was moved; `stated`: where in it. */
export type Reported = Captured & Readonly<{ isStated?: true; stated?: StatedIn }>;
type Outcome = "captured" | "captured_orphan" | "captured_mismatch";
type Taken = Outcome | "of_another";

const actor = "system:settle";

/** In whichever currency the wallet says it took. */
const takenBy = ({ amount, currency }: Captured): Sum => ({
  currency: currencyOf(currency),
  minor: amount.minor,
});

const isInvoiced = ({ invoice }: Attempt, { merchantInvoice }: Captured): boolean =>
  merchantInvoice === null || merchantInvoice === invoice;

/** Authentic is not bound: amount, currency and invoice must be those that were frozen. */
const matches = (attempt: Attempt, capture: Captured): boolean =>
  capture.amount.minor === attempt.amountMinor &&
  takenBy(capture).currency === "BDT" &&
  isInvoiced(attempt, capture);

/** Whoever books an answer in the words of another payment has that payment's money twice as soon as it is asked about itself. */
const isOfAnother = async (tx: Tx, attempt: Attempt, capture: Captured): Promise<boolean> =>
  capture.providerRef !== attempt.gatewayRef ||
  (!isInvoiced(attempt, capture) && (await hasInvoice(tx, attempt.method, capture.merchantInvoice)));

/**
 * One transaction: the attempt's move, the journal, the order, the goods, the messages. Money that fits no order is
 * booked as what it is and owed back in the same breath. Null: it is booked already; `of_another`: nothing is.
 */
export const takeCapture = (deps: Deps, attemptId: string, capture: Reported): Promise<Taken | null> =>
  deps.books.transact((tx) => takeCaptureIn(tx, deps, attemptId, capture));

/** The same, within what else must be true with it. `isRepeated`: another payment of the wallet has the transaction id. */
export async function takeCaptureIn(
  tx: Tx,
  deps: Deps,
  attemptId: string,
  capture: Reported & Readonly<{ isRepeated?: true }>,
): Promise<Taken | null> {
  const attempt = await lockAttempt(tx, attemptId);
  if (await isOfAnother(tx, attempt, capture)) return "of_another";
  // Two of finance have found the wallet's answer to be wrong: the same answer again is no news.
  const isShown = attempt.state === "disproved";
  if (isShown && !capture.isStated) return null;
  await bringToCapturing(tx, attempt);
  const isRepeated = capture.isRepeated ?? false;
  const outcome = await judge(tx, attempt, { ...capture, isRepeated });
  const step = {
    ...{ id: attempt.id, orderId: attempt.orderId, actor },
    eventKey: `capture:${capture.providerTrx}${isShown ? ":shown" : ""}`,
    ...(isRepeated && { reason: "repeated_trx" }),
  };
  // Nothing that is paid already is paid by this.
  const open = outcome === "captured" ? ({ from: ["capturing", "unknown"] } as const) : {};
  const set = captureColumns({ ...capture, taken: takenBy(capture), isRepeated });
  if (!(await moveAttempt(tx, { ...step, ...open, to: outcome, set }))) return null;
  if (capture.stated) await noteBooking(tx, { ...capture.stated, attemptId, refundId: null });
  await (outcome === "captured"
    ? apply(tx, deps, attempt, capture)
    : oweBack(tx, deps, attempt, {
        ...{ taken: takenBy(capture), isShown, bornOf: isRepeated ? "repeated" : bornOf[outcome] },
        why: await whyUnowed(tx, attempt, { ...capture, isRepeated, fits: matches(attempt, capture) }),
      }));
  return outcome;
}

/**
 * A wallet may report a capture we never asked for, also of a charge whose opening it never answered; the steps to it are
 * then written with the capture itself.
 */
async function bringToCapturing(tx: Tx, { id, orderId, state: found }: Attempt): Promise<void> {
  const isOpened =
    found === "unknown_init" &&
    (await moveAttempt(tx, { id, orderId, to: "initiated", eventKey: "initiated", actor }));
  const state = isOpened ? "initiated" : found;
  if (state === "initiated")
    await moveAttempt(tx, { id, orderId, to: "capturing", eventKey: "capturing", actor });
}

async function judge(
  tx: Tx,
  attempt: Attempt,
  capture: Captured & Readonly<{ isRepeated: boolean }>,
): Promise<Outcome> {
  if (["failed", "expired", "cancelled", "disproved"].includes(attempt.state)) return "captured_orphan";
  if (capture.isRepeated || !matches(attempt, capture)) return "captured_mismatch";
  if (await appliedAttemptId(tx, attempt.orderId)) return "captured_orphan";
  if (attempt.orderState !== "pending_payment")
    return (await isInsteadOfCall(tx, attempt)) ? "captured" : "captured_orphan";
  return (await commitStock(tx, attempt.orderId)) ? "captured" : "captured_orphan";
}

async function apply(tx: Tx, deps: Deps, attempt: Attempt, { amount }: Captured): Promise<void> {
  const { id, orderId, orderState, method } = attempt;
  const told = { id: `${id}:payment_captured`, at: deps.now(), session: null };
  const fact = {
    kind: "payment_captured",
    orderId: orderId as Id<"order">,
    amountMinor: amount.minor,
  } as const;
  const also = [eventRow(orderId, marketEvent(told, fact))];
  if (orderState === "pending_payment") {
    const parts = await confirmOrder(tx, deps, { orderId, actor, from: "pending_payment", also });
    // Of an advance: the rest is owed at each door.
    if (parts?.some(({ cashMinor }) => cashMinor > 0n))
      await insertCashAttempts(tx, { orderId, actor, newAttemptId: () => newId("attempt", deps.now()) });
  } else {
    await takeAdvance(tx, deps, attempt, actor);
    await enqueue(tx, ...also);
  }
  // Last: every payment by this wallet waits for its account.
  await post(tx, j1({ orderId, attemptId: id, gateway: method, captured: amount.minor }));
}

const bornOf = { captured_orphan: "orphan", captured_mismatch: "mismatch" } as const;
type Owed = Readonly<{
  taken: Sum;
  bornOf: "orphan" | "mismatch" | "repeated";
  why: Unowed;
  isShown: boolean;
}>;

async function oweBack(
  tx: Tx,
  deps: Deps,
  attempt: Attempt,
  { taken, bornOf: cause, why, isShown }: Owed,
): Promise<void> {
  const { id: attemptId, orderId, method } = attempt;
  const refundId = newId("refund", deps.now());
  await post(tx, j15({ orderId, attemptId, gateway: method, captured: taken, isShown }));
  await insertRefund(tx, {
    id: refundId,
    orderId,
    subOrderId: null,
    attemptId,
    amountMinor: taken.minor,
    bornOf: cause,
    businessKey: `${cause}:${attemptId}${isShown ? ":shown" : ""}`,
    actor,
  });
  await post(tx, j15b({ refundId, orderId, cash: taken }));
  await tellOwedBack(tx, deps, { orderId, refundId, why, sum: taken });
}
