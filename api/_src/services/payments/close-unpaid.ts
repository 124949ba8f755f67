import { chargesOpenAtWallet } from "@haat/db/queries/money/open-attempts";
import type { NodeCtx } from "../../context.ts";
import { settlePayment } from "./settle-payment.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;

/** Before an order ends, the wallet is asked about every charge still open: one that was paid must not be cancelled. */
export async function closeUnpaidAttempts(deps: Deps, orderId: string): Promise<void> {
  for (const { id } of await chargesOpenAtWallet(deps.books, orderId)) await settlePayment(deps, id, "ask");
}
