import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { listPayouts } from "@haat/db/queries/vendors/payouts";
import type { NodeCtx } from "../../context.ts";
import { payoutView } from "./view-vendor.ts";

/** By its end only, for everybody who sees the money of the shop. */
export async function readPayouts({ db, viewer }: NodeCtx, vendorId: string): Promise<PayoutAccountList> {
  return { items: (await listPayouts(db, viewer, vendorId)).map(payoutView) };
}
