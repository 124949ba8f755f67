import type { WaitingAccountList } from "@haat/contract/admin-vendors";
import { listWaitingPayouts } from "@haat/db/queries/vendors/decide-payout";
import type { NodeCtx } from "../../context.ts";
import { payoutView } from "./view-vendor.ts";

/** Finance compares the whole number with the shop's papers; nobody else sees it. */
export async function readWaitingAccounts({
  db,
  viewer,
  sealer,
  locale,
}: NodeCtx): Promise<WaitingAccountList> {
  const rows = await listWaitingPayouts(db, viewer);
  const items = rows.map(async ({ sealed, vendor, before, ...row }) => ({
    ...payoutView(row),
    vendor: { id: vendor.id, name: vendor.name[locale] },
    number: await sealer.open("account", sealed),
    before,
  }));
  return { items: await Promise.all(items) };
}
