import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { withdrawPayout } from "@haat/db/queries/vendors/payouts";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readPayouts } from "./read-payouts.ts";

/** The owner objects, also while the shop is stopped. */
export async function stopAccount(
  ctx: KeyedCtx,
  { vendorId, id }: Readonly<{ vendorId: string; id: string }>,
): Promise<PayoutAccountList> {
  await once(ctx, async (tx) => {
    if (!(await withdrawPayout(tx, { id, vendorId }))) throw new DomainError("payout.not_found");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "payout_account.withdraw",
      subject: vendorId,
      before: { id, state: "proposed" },
      after: { id, state: "withdrawn" },
    });
  });
  return readPayouts(ctx, vendorId);
}
