import { accounts } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { lockBalance } from "@haat/db/queries/money/journals";
import { remitCollectedOf } from "@haat/db/queries/money/moves";

/** Once a vendor holds no cash of ours any more, everything he collected has been remitted. */
export async function closeCollected(tx: Tx, vendorId: string, actor: string): Promise<void> {
  if ((await lockBalance(tx, accounts.courierCash(vendorId))) !== 0n) return;
  await remitCollectedOf(tx, { vendorId, actor });
}
