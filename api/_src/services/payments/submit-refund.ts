import type { Id } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { PaymentMethod } from "@haat/core/payment-methods";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { moveRefund } from "@haat/db/queries/money/moves";
import {
  claimRefund,
  dueAtOnce,
  leaseRefund,
  mayAskForRefund,
  noMoreTries,
  postponeRefund,
  postponeRefundOf,
  type Refund,
} from "@haat/db/queries/money/refunds";
import type { Refunded } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { isStated, mayAskAgain } from "./ask-again.ts";
import { bookRefund } from "./book-refund.ts";
import { keepFinding } from "./keep-finding.ts";
import { keepRepeated } from "./keep-repeated.ts";
import { lookUpRefund } from "./look-up-refund.ts";
import { wayHome } from "./way-home.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;
const actor = "system:refunds";
/** Silent, or asked: what a wallet may still answer. */
const open = ["submitting", "submitted", "unknown"] as const;
/** Asked about this often, and still refused: a person looks why, long before the buyer's three days are over. */
const triesOfAWallet = 8;

/**
 * Sends money home once. Submitting is stored before the wallet is asked; after silence the wallet is asked what
 * happened, never asked to pay again. What no wallet can do waits for a person. Of several workers one has it at a time.
 */
export async function submitRefund(
  deps: Deps,
  { id, method }: Readonly<{ id: string; method: PaymentMethod }>,
): Promise<void> {
  const { refundLeaseMs } = deps.payments[method].capabilities;
  const refund = await claimRefund(deps.books, id, refundLeaseMs);
  if (!refund) return;
  const step = { id: refund.id, orderId: refund.orderId, actor };
  switch (refund.state) {
    case "failed":
      if (!(await mayAskAgain(deps, refund))) return;
      await deps.books.transact((tx) =>
        moveRefund(tx, {
          ...{ ...step, to: "approved", eventKey: `retry:${deps.now().toISOString()}`, set: dueAtOnce },
        }),
      );
      return;
    case "approved":
      return send(deps, refund);
    case "submitting":
    case "submitted":
    case "unknown":
      return record(deps, refund, await lookUpRefund(deps, refund));
    case "requested":
    case "rejected":
    case "withdrawn":
    case "manual":
    case "succeeded":
      // Waits for a person, or is over: no wallet is asked.
      return;
  }
}

async function send(deps: Deps, refund: Refund): Promise<void> {
  const step = { id: refund.id, orderId: refund.orderId, actor };
  const stamp = deps.now().toISOString();
  // A wallet's call names no currency: it would give back as many taka.
  const way =
    refund.currency === "BDT" ? wayHome(deps.payments[refund.method].capabilities, refund) : "currency";
  if (way !== "call") {
    const byHand = { eventKey: `by-hand:${stamp}`, reason: way, set: noMoreTries } as const;
    await deps.books.transact((tx) =>
      moveRefund(tx, { ...step, ...byHand, to: "manual", from: ["approved"] }),
    );
    return;
  }
  const mine = await deps.books.transact(
    async (tx) =>
      // Since its wallet denied it, a statement may have named it.
      !(await isStated(tx, deps, refund)) &&
      (await mayAskForRefund(tx, refund.attemptId)) &&
      moveRefund(tx, {
        ...step,
        to: "submitting",
        eventKey: `submitting:${stamp}`,
        set: leaseRefund(deps.payments[refund.method].capabilities.refundLeaseMs),
      }),
  );
  if (mine) await record(deps, refund, await ask(deps, refund));
}

const ask = (deps: Deps, refund: Refund): Promise<Refunded> =>
  deps.payments[refund.method].refund({
    refundId: refund.id as Id<"refund">,
    providerRef: refund.providerRef,
    providerTrx: refund.providerTrx,
    amount: bdt(refund.amountMinor),
    sku: refund.orderNumber,
    reason: refund.bornOf,
  });

/** What became of one that was asked for, whether it is due or not; the answer is booked. */
export async function askAboutRefund(deps: Deps, refund: Refund): Promise<Refunded> {
  const answer = await lookUpRefund(deps, refund);
  await record(deps, refund, answer);
  return answer;
}

async function record(deps: Deps, refund: Refund, answer: Refunded): Promise<void> {
  try {
    await write(deps, refund, answer);
  } catch (fault) {
    if (!isUniqueViolation(fault, "refund_trx_once") || answer.state !== "refunded") throw fault;
    await keepRepeated(deps, refund, { trx: answer.providerRefundTrx, stated: null, actor });
  }
}

async function write(deps: Deps, refund: Refund, answer: Refunded): Promise<void> {
  const stamp = deps.now().toISOString();
  const step = { id: refund.id, orderId: refund.orderId, actor };
  await deps.books.transact(async (tx) => {
    switch (answer.state) {
      case "refunded":
        await bookAnswer(tx, deps, refund, answer.providerRefundTrx);
        return;
      case "refused": {
        const refused = { ...step, reason: answer.code } as const;
        const failed = {
          to: "failed",
          from: open,
          eventKey: `failed:${stamp}`,
          set: postponeRefund,
        } as const;
        if (!(await moveRefund(tx, { ...refused, ...failed })) || !isForGood(refund, answer)) return;
        const byHand = {
          to: "manual",
          from: ["failed"],
          eventKey: `by-hand:${stamp}`,
          set: noMoreTries,
        } as const;
        await moveRefund(tx, { ...refused, ...byHand });
        return;
      }
      case "accepted": {
        const waits = { to: "submitted", from: ["submitting", "unknown"], set: postponeRefund } as const;
        if (!(await moveRefund(tx, { ...step, ...waits, eventKey: `submitted:${stamp}` })))
          await postponeRefundOf(tx, refund.id);
        return;
      }
      case "unknown": {
        const silent = { to: "unknown", from: ["submitting", "submitted"], set: postponeRefund } as const;
        if (!(await moveRefund(tx, { ...step, ...silent, eventKey: `unknown:${stamp}` })))
          await postponeRefundOf(tx, refund.id);
        return;
      }
      case "by_hand": {
        // Once it was sent, only the portal tells whether it arrived: whoever sends it again pays twice.
        const reason = refund.state === "approved" ? "by_hand" : "answer_lost";
        const byHand = { reason, eventKey: `by-hand:${stamp}`, set: noMoreTries } as const;
        await moveRefund(tx, { ...step, ...byHand, to: "manual", from: open });
        return;
      }
    }
  });
}

/** Money that is home is never forgotten: what can no longer be booked, because a person has it by now, is kept for him. */
async function bookAnswer(tx: Tx, deps: Deps, refund: Refund, trx: string | null): Promise<void> {
  const { id: refundId, orderId, amountMinor } = refund;
  if (await bookRefund(tx, deps, refund, { trx, actor, from: open })) return;
  const stamp = deps.now().toISOString();
  await keepFinding(tx, { refundId, orderId, amountMinor, trx, stated: null, actor, stamp });
}

/** A wallet that could not be reached has refused nothing. */
const isForGood = ({ tries }: Refund, { code, isFinal }: Extract<Refunded, { state: "refused" }>): boolean =>
  isFinal === true || (tries >= triesOfAWallet && code !== "unavailable");
