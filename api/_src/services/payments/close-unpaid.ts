import { chargesOpenAtWallet } from "@haat/db/queries/money/open-attempts";
import type { NodeCtx } from "../../context.ts";
import { settlePayment, type SettleMode } from "./settle-payment.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;

/**
 * Before an order ends, the wallet is asked about every charge still open: one that was paid must not be cancelled. False:
 * nothing may end, for a wallet that debits on its own page gave no answer, and the buyer may have paid there. `look`: somebody
 * wants it to end; where only its time is over (`ask`), what its buyer has agreed to at the wallet is taken instead.
 */
export async function closeUnpaidAttempts(
  deps: Deps,
  orderId: string,
  mode: Extract<SettleMode, "ask" | "look"> = "look",
): Promise<boolean> {
  let mayEnd = true;
  for (const { id } of await chargesOpenAtWallet(deps.books, orderId)) {
    let isSilent = false;
    const attempt = await settlePayment(deps, id, mode, {
      hear: ({ state }) => void (isSilent = state === "unknown"),
      isLook: mode === "look",
    });
    if (!attempt || !isSilent || attempt.state !== "initiated") continue;
    if (deps.payments[attempt.method].capabilities.debits === "on_its_page") mayEnd = false;
  }
  return mayEnd;
}
