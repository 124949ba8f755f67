import { DomainError } from "@haat/core/errors";
import type { OrderRiskState } from "@haat/core/order-risk";
import type { Tx } from "@haat/db/books";
import { askEnded, lockAsked, restClocks } from "@haat/db/queries/confirmations/acts";
import { moveOrderRisk } from "@haat/db/queries/money/moves";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

/** The order locked; nobody of the staff decides about parcels of a shop he works for. */
export async function openAsking(tx: Tx, ctx: NodeCtx, orderId: string): Promise<void> {
  if (!(await lockAsked(tx, orderId))) throw new DomainError("order.not_found");
  if (await isOwnShop(tx, { by: userIdOf(ctx), orderId })) throw new DomainError("staff.own_shop");
}

type End = Readonly<{ orderId: string; to: Exclude<OrderRiskState, "waiting">; reason: string | null }>;

/** False: nobody is asked any more. `reason` stays with the question and is forgotten with it: the order's history and the audit outlive both. */
export async function endAsking(tx: Tx, ctx: NodeCtx, { orderId, to, reason }: End): Promise<boolean> {
  const isEnded = await moveOrderRisk(tx, {
    ...{ id: orderId, orderId, to, eventKey: to, actor: actorName(ctx) },
    set: askEnded(userIdOf(ctx), reason),
  });
  if (isEnded && to !== "refused") await restClocks(tx, orderId);
  return isEnded;
}
