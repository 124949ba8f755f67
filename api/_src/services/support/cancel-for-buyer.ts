import type { SupportOrderView } from "@haat/contract/support";
import { noteAudit } from "@haat/db/queries/money/audit";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { readStory } from "./read-story.ts";
import { requireStaffOrder } from "./require-order.ts";

type Input = Readonly<{ orderId: string; reason: string }>;

/** As the buyer would, but until hand-over, and with an audit row that says who and why. The story as it is afterwards. */
export async function cancelForBuyer(ctx: KeyedCtx, { orderId, reason }: Input): Promise<SupportOrderView> {
  await requireStaffOrder(ctx, orderId);
  await closeUnpaidAttempts(ctx, orderId);
  await once(ctx, async (tx) => {
    await cancelOrder(tx, ctx, { orderId, actor: actorName(ctx), reason, mayPack: true });
    await noteAudit(tx, { ...authorOf(ctx), action: "order.cancel", subject: orderId, reason });
  });
  return readStory(ctx, orderId);
}
