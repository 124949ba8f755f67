import type { DisputeBody } from "@haat/contract/dispute";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import { readWalletTrx } from "@haat/core/wallet-trx";
import { isUniqueViolation } from "@haat/db/faults";
import { findPayment } from "@haat/db/queries/disputes/open";
import { noteAudit } from "@haat/db/queries/money/audit";
import { sourceOf } from "@haat/db/queries/money/refunds";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { openDispute } from "./open-dispute.ts";

/** A wallet has written that it withholds money of a payment. */
export const recordDispute = (ctx: KeyedCtx, body: DisputeBody): Promise<string> =>
  once(ctx, async (tx) => {
    const { wallet, trx: typed, amount, ...notice } = body;
    const amountMinor = parseTypedTaka(amount).minor;
    if (amountMinor <= 0n) throw new DomainError("money.malformed");
    const trx = readWalletTrx(typed) ?? typed;
    const attemptId = await findPayment(tx, { wallet, trx });
    if (attemptId === null) throw new DomainError("dispute.payment_not_found");
    // Settling waits here, so that what is withheld leaves the account that holds it.
    const from = await sourceOf(tx, attemptId);
    const id = await openDispute(tx, ctx, { attemptId, amountMinor, from, differenceId: null, ...notice });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "dispute.record", subject: id, reason: body.note },
      after: { attemptId, wallet, trx, amountMinor: amountMinor.toString(), reference: body.reference },
    });
    return id;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "dispute_reference")) throw new DomainError("dispute.reference_taken");
    throw fault;
  });
