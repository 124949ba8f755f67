import { bdt } from "@haat/core/money";
import type { Refund } from "@haat/db/queries/money/refunds";
import type { Refunded } from "@haat/payments/port";
import type { NodeCtx } from "../../context.ts";

/** What its wallet says became of one that it was asked for. */
export const lookUpRefund = (
  { payments }: Pick<NodeCtx, "payments">,
  { method, providerRef, providerTrx, amountMinor, known, askedAt, now }: Refund,
): Promise<Refunded> =>
  payments[method].lookupRefund({
    providerRef,
    providerTrx,
    amount: bdt(amountMinor),
    known,
    askedAt: askedAt ?? now,
    now,
  });
