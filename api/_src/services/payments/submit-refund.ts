import { accounts, j8c } from "@haat/core/ledger";
import type { Id } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveRefund } from "@haat/db/queries/money/moves";
import {
  findRefund,
  mayAskForRefund,
  postponeRefund,
  noMoreTries,
  postponeRefundOf,
  type Refund,
  refundDone,
  refundedOf,
} from "@haat/db/queries/money/refunds";
import type { Refunded } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";
import { tellRefunded } from "../orders/tell-buyer.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;
const actor = "system:refunds";

/**
 * Sends money home once. Submitting is stored before the wallet is asked; after silence the wallet is asked what
 * happened, never asked to pay again.
 */
export async function submitRefund(deps: Deps, refundId: string): Promise<void> {
  const refund = await findRefund(deps.books, refundId);
  if (!refund) return;
  const step = { id: refund.id, orderId: refund.orderId, actor };
  switch (refund.state) {
    case "failed":
      await deps.books.transact((tx) =>
        moveRefund(tx, { ...step, to: "approved", eventKey: `retry:${deps.now().toISOString()}` }),
      );
      return;
    case "approved": {
      const eventKey = `submitting:${deps.now().toISOString()}`;
      const mine = await deps.books.transact(
        async (tx) =>
          (await mayAskForRefund(tx, refund.attemptId)) &&
          moveRefund(tx, { ...step, to: "submitting", eventKey, set: postponeRefund }),
      );
      return mine ? record(deps, refund, await ask(deps, refund)) : undefined;
    }
    case "submitting":
    case "submitted":
    case "unknown":
      return record(deps, refund, await lookUp(deps, refund));
    case "requested":
    case "rejected":
    case "withdrawn":
    case "manual":
    case "succeeded":
      // Waits for a person, or is over: no wallet is asked.
      return;
  }
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

const lookUp = (
  deps: Deps,
  { method, providerRef, providerTrx, amountMinor, known, askedAt }: Refund,
): Promise<Refunded> =>
  deps.payments[method].lookupRefund({
    providerRef,
    providerTrx,
    amount: bdt(amountMinor),
    known,
    askedAt: askedAt ?? deps.now(),
  });

async function record(deps: Deps, refund: Refund, answer: Refunded): Promise<void> {
  const step = { id: refund.id, orderId: refund.orderId, actor };
  const stamp = deps.now().toISOString();
  await deps.books.transact(async (tx) => {
    switch (answer.state) {
      case "refunded":
        return book(tx, deps, refund, answer.providerRefundTrx);
      case "refused":
        await moveRefund(tx, {
          ...step,
          to: "failed",
          from: ["submitting", "submitted", "unknown"],
          eventKey: `failed:${stamp}`,
          reason: answer.code,
          set: postponeRefund,
        });
        return;
      case "unknown":
        if (
          !(await moveRefund(tx, {
            ...step,
            to: "unknown",
            from: ["submitting", "submitted"],
            eventKey: `unknown:${stamp}`,
            set: postponeRefund,
          }))
        )
          await postponeRefundOf(tx, refund.id);
        return;
      case "by_hand":
        await moveRefund(tx, {
          ...step,
          to: "failed",
          from: ["submitting", "submitted", "unknown"],
          eventKey: `by-hand:${stamp}`,
          reason: "by_hand",
          set: noMoreTries,
        });
        return;
    }
  });
}

/** J8c leaves the gateway's account while it still holds that much unsettled, otherwise the bank. */
async function book(
  tx: Tx,
  deps: Deps,
  { id, orderId, attemptId, method, amountMinor }: Refund,
  trx: string | null,
): Promise<void> {
  const step = { orderId, actor, eventKey: `refund:${id}` };
  const moved = await moveRefund(tx, {
    ...step,
    id,
    to: "succeeded",
    from: ["submitting", "submitted", "unknown"],
    eventKey: "succeeded",
    set: refundDone(trx),
  });
  if (!moved) return;
  const gateway = accounts.gateway(method);
  const from = (await lockBalance(tx, gateway)) >= amountMinor ? gateway : accounts.bank;
  await post(tx, j8c({ refundId: id, orderId, cash: amountMinor, from }));
  const { captured, refunded } = await refundedOf(tx, attemptId);
  await moveAttempt(tx, {
    ...step,
    id: attemptId,
    to: refunded >= captured ? "refunded" : "partially_refunded",
  });
  await tellRefunded(tx, deps, { orderId, refundId: id, amountMinor, trx });
}
