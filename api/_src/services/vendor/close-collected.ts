import { accounts } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { lockBalance } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { collectedAttemptsOf } from "@haat/db/queries/vendor/delivery";

/** Once a vendor holds no cash of ours any more, everything he collected has been remitted. */
export async function closeCollected(tx: Tx, vendorId: string, actor: string): Promise<void> {
  if ((await lockBalance(tx, accounts.courierCash(vendorId))) !== 0n) return;
  for (const { id, orderId } of await collectedAttemptsOf(tx, vendorId))
    await moveAttempt(tx, { id, orderId, to: "cod_remitted", eventKey: "remitted", actor });
}
