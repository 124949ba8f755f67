import { newKey } from "@haat/core/ids";
import type { NodeCtx } from "../../context.ts";
import { closeCollected } from "./close-collected.ts";
import { cashToSetOff, setOffCash } from "./set-off-cash.ts";

/** A courier or a wallet has paid for earnings of this shop since they became payable: its cash in hand is set off against them now (J7). */
export const releaseCash = (deps: Pick<NodeCtx, "books">, vendorId: string): Promise<void> =>
  deps.books.transact(async (tx) => {
    const cash = await cashToSetOff(tx, vendorId);
    const amount = await setOffCash(tx, { key: `${vendorId}:${newKey()}`, orderId: null, vendorId, cash });
    if (amount > 0n) await closeCollected(tx, vendorId, "system:windows");
  });
