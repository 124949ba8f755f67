import { DomainError } from "@haat/core/errors";
import { findOrder, type SeenOrder } from "@haat/db/queries/orders/order-document";
import type { Ctx } from "../../context.ts";

/** The order, when it is in the caller's sight; another's and nobody's are refused alike. */
export async function requireOrder({ db, viewer }: Ctx, id: string): Promise<SeenOrder> {
  const found = await findOrder(db, viewer, id);
  if (!found) throw new DomainError("order.not_found");
  return found;
}
