import type { DisputeBody } from "@haat/contract/dispute";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import { readWalletTrx } from "@haat/core/wallet-trx";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { findPayments } from "@haat/db/queries/disputes/open";
import { noteAudit } from "@haat/db/queries/money/audit";
import { sourceOf } from "@haat/db/queries/money/refunds";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { keepFinding } from "../payments/keep-finding.ts";
import { type Opened, openDispute } from "./open-dispute.ts";

/**
 * A wallet has written that it withholds money of a payment. What of it is owed back already is sent by nobody any more: it waits
 * for two of finance, who end it by the statement's line or by what the wallet shows.
 */
export const recordDispute = (ctx: KeyedCtx, body: DisputeBody): Promise<Opened> =>
  once(ctx, async (tx) => {
    const { wallet, trx: typed, payment, amount, ...notice } = body;
    const amountMinor = parseTypedTaka(amount).minor;
    if (amountMinor <= 0n) throw new DomainError("money.malformed");
    const trx = readWalletTrx(typed) ?? typed;
    const attemptId = await theOne(tx, { wallet, trx, payment: payment ?? null });
    // Settling waits here, so that what is withheld leaves the account that holds it.
    const from = await sourceOf(tx, attemptId);
    const told = { attemptId, amountMinor, from, differenceId: null, ...notice };
    const { reference } = body;
    const stamp = ctx.now().toISOString();
    const opened = await openDispute(tx, ctx, told, async ({ id: refundId, orderId, amountMinor: owed }) => {
      await keepFinding(tx, {
        ...{ refundId, orderId, amountMinor: owed, trx: reference, stated: null, stamp },
        actor: actorName(ctx),
      });
    });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "dispute.record", subject: opened.id ?? attemptId, reason: body.note },
      after: { attemptId, wallet, trx, amountMinor: amountMinor.toString(), reference, held: opened.owed },
    });
    return opened;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "dispute_reference")) throw new DomainError("dispute.reference_taken");
    throw fault;
  });

/** Two payments may have one number: which of them the wallet means is for whoever reads its letter to say. */
async function theOne(tx: Tx, named: Parameters<typeof findPayments>[1]): Promise<string> {
  const [first, second] = await findPayments(tx, named);
  if (first === undefined) throw new DomainError("dispute.payment_not_found");
  if (second !== undefined) throw new DomainError("dispute.payment_shared");
  return first;
}
