import type { ShopProfile } from "@haat/contract/shop-profile";
import { DomainError } from "@haat/core/errors";
import { readProfile as read, type WantedName } from "@haat/db/queries/vendors/profile";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

export const wantedNameView = (wanted: WantedName | null): ShopProfile["wanted"] =>
  wanted && { ...wanted, since: instantView(wanted.since) };

/** How the shop shows itself, in both languages. */
export async function readProfile({ db, viewer }: NodeCtx, vendorId: string): Promise<ShopProfile> {
  const row = await read(db, viewer, vendorId);
  if (!row) throw new DomainError("vendor.not_found");
  return { ...row, wanted: wantedNameView(row.wanted) };
}
