import type { ComplaintPhotoView } from "@haat/contract/complaint";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import {
  addComplaintPhoto as add,
  type ComplaintPhotoAsked,
  findComplaintPhoto,
} from "@haat/db/queries/complaints/photos";
import { lockComplaint } from "@haat/db/queries/complaints/rows";
import type { PictureRefusal } from "@haat/pictures/port";
import type { NodeCtx } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { openFile, sealFile } from "../sealed-file.ts";

/** Large enough to see a crack on, and small enough for a paper. */
const widest = 1_200;
const codes: Readonly<Record<PictureRefusal, ProblemCode>> = {
  unreadable: "media.unreadable",
  heic: "media.heic",
  too_large: "media.too_large",
  too_small: "media.too_small",
  busy: "media.busy",
};

/** Made anew, so that nothing of where and by what it was taken stays; `media.*` where it cannot be. */
async function madeAnew({ pictures }: NodeCtx, base64: string): Promise<Uint8Array> {
  const made = await pictures.make(Buffer.from(base64, "base64"));
  if (made.state === "refused") throw new DomainError(codes[made.reason]);
  const fitting = made.sizes.filter(({ width }) => width <= widest);
  const size = fitting.toSorted((one, other) => other.width - one.width)[0] ?? made.sizes[0];
  if (!size) throw new Error("a picture was made in no size");
  return size.webp;
}

type Shown = Readonly<{ orderId: string; complaint: string; base64: string }>;

/** A picture of what is complained of, once per press. */
export async function addComplaintPhoto(ctx: KeyedCtx, { orderId, complaint, base64 }: Shown): Promise<void> {
  await requireOrder(ctx, orderId);
  const bytes = await madeAnew(ctx, base64);
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  const sealed = await sealFile(ctx.sealer, "photo", bytes);
  await once(ctx, async (tx) => {
    const found = await lockComplaint(tx, { id: complaint, orderId });
    if (!found) throw new DomainError("complaint.not_found");
    const photo = { id: newId("complaintPhoto", ctx.now()), complaintId: found.id, bytes: bytes.length };
    if (!(await add(tx, { ...photo, sha256: Buffer.from(digest).toString("hex"), ...sealed })))
      throw new DomainError("complaint.ended");
  });
}

type Asked = Readonly<{ complaint: string; place: number }>;
type Reader = Pick<NodeCtx, "books" | "sealer">;

async function photoOf({ books, sealer }: Reader, asked: ComplaintPhotoAsked): Promise<ComplaintPhotoView> {
  const found = await findComplaintPhoto(books, asked);
  if (!found) throw new DomainError("partId" in asked.of ? "sub_order.not_found" : "order.not_found");
  if (found.base64 === null) throw new DomainError("photo.not_found");
  return { kind: "webp", base64: (await openFile(sealer, "photo", found)).toString("base64") };
}

type OfOrder = Asked & Readonly<{ orderId: string }>;

export async function readOwnComplaintPhoto(
  ctx: NodeCtx,
  { orderId, complaint: id, place }: OfOrder,
): Promise<ComplaintPhotoView> {
  await requireOrder(ctx, orderId);
  return photoOf(ctx, { id, place, of: { orderId } });
}

/** For staff, who see every order. */
export const readComplaintPhoto = (
  ctx: Reader,
  { orderId, complaint: id, place }: OfOrder,
): Promise<ComplaintPhotoView> => photoOf(ctx, { id, place, of: { orderId } });

/** For the shop whose part it is. */
export const readShopComplaintPhoto = (
  ctx: Reader,
  { complaint: id, place, ...of }: Asked & Readonly<{ partId: string; vendorId: string }>,
): Promise<ComplaintPhotoView> => photoOf(ctx, { id, place, of });
