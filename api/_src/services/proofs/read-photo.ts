import type { PhotoFileView } from "@haat/contract/delivery-proof";
import { DomainError } from "@haat/core/errors";
import { findPhoto } from "@haat/db/queries/proofs/photos";
import type { NodeCtx } from "../../context.ts";
import { openFile } from "../sealed-file.ts";

export async function readPhoto(
  { db, viewer, sealer }: NodeCtx,
  of: Readonly<{ part: string; place: number }>,
): Promise<PhotoFileView> {
  const found = await findPhoto(db, viewer, of);
  if (!found) throw new DomainError("photo.not_found");
  return { kind: found.kind, base64: (await openFile(sealer, "photo", found)).toString("base64") };
}
