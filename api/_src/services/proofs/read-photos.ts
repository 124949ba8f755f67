import type { DeliveryPhotosView, DeliveryPhotoView } from "@haat/contract/delivery-proof";
import { DomainError } from "@haat/core/errors";
import { photosOf, type PhotoRow } from "@haat/db/queries/proofs/photos";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

export const photoView = ({ at, ...photo }: PhotoRow): DeliveryPhotoView => ({
  ...photo,
  at: instantView(at),
});

/** What a shop keeps of one of its parts, without the pictures themselves. */
export async function readPhotos(
  { books }: Pick<NodeCtx, "books">,
  part: Readonly<{ id: string; vendorId: string }>,
): Promise<DeliveryPhotosView> {
  const found = await photosOf(books, part);
  if (!found) throw new DomainError("sub_order.not_found");
  return { photos: found.photos.map(photoView), mayAdd: found.mayAdd };
}
