import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { isAdvanceLapsed } from "@haat/db/queries/confirmations/advance";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { closeUnpaidAttempts } from "./close-unpaid.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;
const actor = "system:expiry";

/**
 * The time for an advance instead of our call is over. The wallet is asked first, and what its payer has agreed to is taken; while it is
 * silent nothing ends. The order goes on as it was, and we call: what still comes is owed back.
 */
export async function lapseAdvance(deps: Deps, orderId: string): Promise<void> {
  if (!(await closeUnpaidAttempts(deps, orderId, "ask"))) return;
  await deps.books.transact(async (tx) => {
    await readOrderParts(tx, orderId);
    if (await isAdvanceLapsed(tx, orderId)) await closeOpenAttempts(tx, { orderId, actor, to: "expired" });
  });
}
