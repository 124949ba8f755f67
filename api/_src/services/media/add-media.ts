import type { MediaView } from "@haat/contract/media";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { beginMedia, findMedia, keepMedia, restoreMedia } from "@haat/db/queries/media/keep";
import type { VendorViewer } from "@haat/db/viewer";
import type { MadePicture, PictureRefusal } from "@haat/pictures/port";
import { putPicture } from "@haat/storage/put-picture";
import type { NodeCtx } from "../../context.ts";
import { nameOf } from "./name.ts";
import { readOneMedia } from "./list-media.ts";
import { takeFile } from "./take-file.ts";

const year = 31_536_000;

export const pictureRefusalCodes: Readonly<Record<PictureRefusal, ProblemCode>> = {
  unreadable: "media.unreadable",
  heic: "media.heic",
  too_large: "media.too_large",
  too_small: "media.too_small",
  busy: "media.busy",
};

type Sent = Readonly<{ vendorId: string; sha256: string }>;

/** Written down, put away, and only then shown. Whoever dies between leaves what the sweeper finds. */
async function putAway(
  ctx: NodeCtx,
  { viewer, sent, made }: Readonly<{ viewer: VendorViewer; sent: Sent; made: MadePicture }>,
): Promise<string> {
  const { sizes, width, height, blur } = made;
  const bytes = sizes.reduce((sum, { avif, webp }) => sum + avif.length + webp.length, 0);
  const row = { id: newId("media", ctx.now()), ...sent, bytes, width, height, blur };
  const widths = sizes.map((size) => size.width);
  const id = await beginMedia(ctx.books, { ...row, widths, makerId: viewer.userId });
  const name = nameOf({ id, vendorId: sent.vendorId });
  const { stem } = await putPicture(ctx.blobs, name, sizes, { cacheSeconds: year, overwrite: true });
  await keepMedia(ctx.books, { id, stem });
  return id;
}

/** A picture into the shop's library. The same file again is the same picture, also out of what was removed. */
export async function addMedia(
  ctx: NodeCtx,
  { viewer, file: coming }: Readonly<{ viewer: VendorViewer; file: ReadableStream<Uint8Array> | null }>,
): Promise<MediaView> {
  const { vendorId } = viewer;
  const file = await takeFile(coming);
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(file));
  const sent = { vendorId, sha256: Buffer.from(digest).toString("hex") };
  const known = await findMedia(ctx.books, sent);
  if (known && (known.isKept || (await restoreMedia(ctx.books, { ...known, vendorId }))))
    return readOneMedia(ctx, { viewer, id: known.id });
  const made = await ctx.pictures.make(file);
  if (made.state === "refused") throw new DomainError(pictureRefusalCodes[made.reason]);
  return readOneMedia(ctx, { viewer, id: await putAway(ctx, { viewer, sent, made }) });
}
