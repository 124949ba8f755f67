import type { PhotoFileView } from "@haat/contract/delivery-proof";
import { DomainError } from "@haat/core/errors";
import { findPhoto, type PhotoAsked } from "@haat/db/queries/proofs/photos";
import type { NodeCtx } from "../../context.ts";
import { openFile } from "../sealed-file.ts";

/** One photo of a part; a part that is not the asker's is not found at all. */
export async function readPhoto(
  { books, sealer }: Pick<NodeCtx, "books" | "sealer">,
  asked: PhotoAsked,
): Promise<PhotoFileView> {
  const found = await findPhoto(books, asked);
  if (!found) throw new DomainError("sub_order.not_found");
  if (found.base64 === null) throw new DomainError("photo.not_found");
  return { kind: found.kind, base64: (await openFile(sealer, "photo", found)).toString("base64") };
}
