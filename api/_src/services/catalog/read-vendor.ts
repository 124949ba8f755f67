import { DomainError } from "@haat/core/errors";
import { findVendorPage, type VendorPage } from "@haat/db/queries/catalog/find-vendor";
import type { Ctx } from "../../context.ts";

export async function readVendor({ db, locale }: Ctx, slug: string): Promise<VendorPage> {
  const vendor = await findVendorPage(db, locale, slug);
  if (!vendor) throw new DomainError("vendor.not_found");
  return vendor;
}
