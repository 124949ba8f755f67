import type { DeliveryPhotosView } from "@haat/contract/delivery-proof";
import { mostPhotoBytes } from "@haat/core/delivery-photos";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { stripFile } from "@haat/core/stripped-file";
import { lockPart } from "@haat/db/queries/orders/parts";
import { addPhoto } from "@haat/db/queries/proofs/photos";
import { type KeyedCtx, once } from "../idempotent.ts";
import { sealFile } from "../sealed-file.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readPhotos } from "./read-photos.ts";

type Input = Readonly<{ id: string; vendorId: string; base64: string }>;

/** What was seen at the door, once per press. Where and by what it was taken goes first. */
export async function addDeliveryPhoto(
  ctx: KeyedCtx,
  { id, vendorId, base64 }: Input,
): Promise<DeliveryPhotosView> {
  const found = stripFile(Buffer.from(base64, "base64"));
  if (!found || found.kind === "pdf" || found.bytes.length > mostPhotoBytes)
    throw new DomainError("photo.invalid");
  const sealed = await sealFile(ctx.sealer, "photo", found.bytes);
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(found.bytes));
  const sha256 = Buffer.from(digest).toString("hex");
  const photo = { kind: found.kind, bytes: found.bytes.length, sha256, ...sealed };
  await once(ctx, async (tx) => {
    const part = await lockPart(tx, { id, vendorId });
    if (!part) throw new DomainError("sub_order.not_found");
    const named = { id: newId("photo", ctx.now()), subOrderId: id, vendorId, makerId: userIdOf(ctx) };
    if (!(await addPhoto(tx, { ...named, ...photo }))) throw new DomainError("photo.not_now");
  });
  return readPhotos(ctx, { id, vendorId });
}
