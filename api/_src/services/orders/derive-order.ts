import type { Tx } from "@haat/db/books";
import { moveOrder } from "@haat/db/queries/money/moves";
import { derivedState } from "@haat/db/queries/orders/parts";

/** Carries the parent along after one of its parts moved. */
export async function deriveOrder(tx: Tx, orderId: string, cause: string): Promise<void> {
  const to = await derivedState(tx, orderId);
  if (to)
    await moveOrder(tx, {
      id: orderId,
      orderId,
      to,
      from: ["confirmed", "in_progress"].filter((from) => from !== to) as ("confirmed" | "in_progress")[],
      eventKey: `derived:${cause}`,
      actor: "system:derive",
    });
}
