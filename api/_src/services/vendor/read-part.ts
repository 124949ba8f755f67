import type { VendorOrderView } from "@haat/contract/vendor";
import { DomainError } from "@haat/core/errors";
import { findVendorOrder } from "@haat/db/queries/vendor/orders";
import type { NodeCtx } from "../../context.ts";
import { vendorOrderView } from "./view-part.ts";

/** A shop's own part of an order as it is at this moment; another's and nobody's are refused alike. */
export async function readPart(
  { db, sealer, viewer, locale }: NodeCtx,
  id: string,
): Promise<VendorOrderView> {
  const found = viewer.kind === "vendor" ? await findVendorOrder(db, viewer, id) : null;
  if (!found) throw new DomainError("sub_order.not_found");
  return vendorOrderView(sealer, found, locale);
}
