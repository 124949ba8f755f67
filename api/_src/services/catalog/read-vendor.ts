import type { VendorView } from "@haat/contract/catalog";
import { DomainError } from "@haat/core/errors";
import { findVendorPage } from "@haat/db/queries/catalog/find-vendor";
import type { Ctx } from "../../context.ts";
import { pictureView } from "../../views/money.ts";
import { ratingView } from "../../views/reviews.ts";

/** A shop as everybody sees it, with its DBID once that was checked. */
export async function readVendor({ db, sealer, locale }: Ctx, slug: string): Promise<VendorView> {
  const vendor = await findVendorPage(db, locale, slug);
  if (!vendor) throw new DomainError("vendor.not_found");
  const { dbid, picture, rating, ...rest } = vendor;
  return {
    ...rest,
    picture: pictureView(picture, vendor.name),
    rating: ratingView(rating),
    dbid: dbid === null ? null : await sealer.open("paper", dbid),
  };
}
