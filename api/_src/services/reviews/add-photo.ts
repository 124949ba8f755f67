import type { OwnReviewsView, ReviewPhotoBody } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { mostMediaFileBytes } from "@haat/core/media";
import { beginPhoto, isPhotoKept, keepPhoto } from "@haat/db/queries/reviews/photos";
import { findWritten } from "@haat/db/queries/reviews/write";
import type { MadePicture } from "@haat/pictures/port";
import { putPicture } from "@haat/storage/put-picture";
import type { NodeCtx } from "../../context.ts";
import { pictureRefusalCodes } from "../media/add-media.ts";
import { requireOrder } from "../orders/require-order.ts";
import { readOwnReviews } from "./own-reviews.ts";
import { photoNameOf } from "./photo-name.ts";

const year = 31_536_000;

type Sent = Readonly<{ reviewId: string; sha256: string }>;

/** Written down, put away, and only then part of the review. Whoever dies between leaves what the sweeper finds. */
async function putAway(ctx: NodeCtx, { reviewId, sha256 }: Sent, made: MadePicture): Promise<void> {
  const { sizes, blur } = made;
  const bytes = sizes.reduce((sum, { avif, webp }) => sum + avif.length + webp.length, 0);
  const widths = sizes.map(({ width }) => width);
  const row = { id: newId("reviewPhoto", ctx.now()), reviewId, sha256, bytes, widths, blur };
  const id = await beginPhoto(ctx.books, row);
  const kept = { cacheSeconds: year, overwrite: true };
  const { stem } = await putPicture(ctx.blobs, photoNameOf({ id, reviewId }), sizes, kept);
  await ctx.books.transact((tx) => keepPhoto(tx, { id, reviewId, stem }));
}

/** What came, as it looks; three at most. The same file again is the same photo. */
export async function addReviewPhoto(
  ctx: NodeCtx,
  { orderId, line, base64 }: ReviewPhotoBody & Readonly<{ orderId: string }>,
): Promise<OwnReviewsView> {
  await requireOrder(ctx, orderId);
  const file = Buffer.from(base64, "base64");
  if (file.length > mostMediaFileBytes) throw new DomainError("media.too_large");
  const written = await findWritten(ctx.books, { orderId, lineId: line });
  if (!written) throw new DomainError("review.not_found");
  const digest = await crypto.subtle.digest("SHA-256", file);
  const sent = { reviewId: written.id, sha256: Buffer.from(digest).toString("hex") };
  if (!(await isPhotoKept(ctx.books, sent))) {
    const made = await ctx.pictures.make(file);
    if (made.state === "refused") throw new DomainError(pictureRefusalCodes[made.reason]);
    await putAway(ctx, sent, made);
  }
  return readOwnReviews(ctx, orderId);
}
