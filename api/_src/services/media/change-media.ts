import type { MediaAltBody, MediaView } from "@haat/contract/media";
import { DomainError } from "@haat/core/errors";
import { removeMedia, restoreMedia, writeAlt } from "@haat/db/queries/media/keep";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { readOneMedia } from "./list-media.ts";

type Named = Readonly<{ viewer: VendorViewer; id: string }>;

/** What a picture shows, for whoever does not see it. */
export async function describeMedia(ctx: NodeCtx, named: Named, alt: MediaAltBody): Promise<MediaView> {
  const { id, viewer } = named;
  if (!(await writeAlt(ctx.books, { id, vendorId: viewer.vendorId, ...alt })))
    throw new DomainError("media.not_found");
  return readOneMedia(ctx, named);
}

/** For a week it may be taken back. Nothing that is shown somewhere goes. */
export async function takeMediaAway(ctx: NodeCtx, named: Named): Promise<MediaView> {
  const { id, viewer } = named;
  await removeMedia(ctx.books, { id, vendorId: viewer.vendorId });
  return readOneMedia(ctx, named);
}

export async function takeMediaBack(ctx: NodeCtx, named: Named): Promise<MediaView> {
  const { id, viewer } = named;
  await restoreMedia(ctx.books, { id, vendorId: viewer.vendorId });
  return readOneMedia(ctx, named);
}
