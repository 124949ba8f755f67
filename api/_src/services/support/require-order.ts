import { DomainError } from "@haat/core/errors";
import { findStaffOrder, type StaffOrder } from "@haat/db/queries/support/order";
import type { Ctx } from "../../context.ts";

/** Any order there is, as the staff is given it. */
export async function requireStaffOrder({ db, viewer }: Ctx, id: string): Promise<StaffOrder> {
  const found = await findStaffOrder(db, viewer, id);
  if (!found) throw new DomainError("order.not_found");
  return found;
}
