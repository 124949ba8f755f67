import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { moveOrder, moveSubOrder } from "@haat/db/queries/money/moves";
import { releaseStock } from "@haat/db/queries/money/stock";
import { outstandingOf } from "@haat/db/queries/orders/outstanding";
import { cancelReason, readOrderParts } from "@haat/db/queries/orders/parts";
import { hasLapsed } from "@haat/db/queries/vendor/delivery";
import type { NodeCtx } from "../../context.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { tellExpired } from "./tell-buyer.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;
const actor = "system:expiry";

/**
 * The hold has lapsed. The wallet is asked first, and what its payer has agreed to is taken; while its answer is outstanding the order stays, but the goods go back
 * to the shelf: money that still comes takes them anew or is owed back.
 */
export async function expireOrder(deps: Deps, orderId: string): Promise<void> {
  const mayEnd = await closeUnpaidAttempts(deps, orderId, "ask");
  await deps.books.transact(async (tx) => {
    const { order, parts } = await readOrderParts(tx, orderId);
    if (!(await hasLapsed(tx, orderId))) return;
    await releaseStock(tx, orderId);
    if (!mayEnd || !(await closeOpenAttempts(tx, { orderId, actor, to: "expired" }))) return;
    const step = {
      orderId,
      actor,
      eventKey: "expired",
      reason: "not paid or verified in time",
    } as const;
    if (!(await moveOrder(tx, { ...step, id: orderId, to: "expired" }))) return;
    for (const { id } of parts)
      await moveSubOrder(tx, {
        ...step,
        id,
        to: "cancelled",
        from: ["pending"],
        set: cancelReason("expired"),
      });
    await tellExpired(tx, deps, { order, outstanding: await outstandingOf(tx, orderId) });
  });
}
