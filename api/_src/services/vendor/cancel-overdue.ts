import { lockPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { cancelPart } from "../orders/cancel-part.ts";
import { deriveOrder } from "../orders/derive-order.ts";

/** The shop let its day to accept pass: the same as a rejection, decided by the system. */
export const cancelOverdue = (
  deps: Pick<NodeCtx, "books" | "now" | "sealer" | "publicOrigin">,
  id: string,
): Promise<void> =>
  deps.books.transact(async (tx) => {
    const found = await lockPart(tx, { id });
    if (!found) return;
    const cancelled = await cancelPart(tx, deps, {
      ...found,
      actor: "system:sla",
      by: "late",
      reason: "vendor_fault:not_accepted_in_time",
      from: ["confirmed"],
    });
    if (cancelled) await deriveOrder(tx, found.order.id, `overdue:${id}`);
  });
