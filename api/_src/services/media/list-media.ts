import type { MediaFilter, MediaPage, MediaView } from "@haat/contract/media";
import { DomainError } from "@haat/core/errors";
import { mostMedia } from "@haat/core/media";
import { countMedia, listMedia as listRows, type MediaRow } from "@haat/db/queries/media/list";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";

/** Where its shop has not said what it shows, nothing is made up. */
function mediaView({ stem, widths, blur, uses, ...row }: MediaRow, locale: "bn" | "en"): MediaView {
  const alt = locale === "bn" ? row.altBn : row.altEn;
  return {
    ...row,
    picture: { alt, stem, widths: [...widths], blur },
    madeAt: instantView(row.madeAt),
    removedAt: instantOrNull(row.removedAt),
    uses: uses.map(({ kind, slug, nameBn, nameEn }) => ({
      kind,
      slug,
      name: locale === "bn" ? nameBn : nameEn,
    })),
  };
}

/** A page of the shop's library, and how full it is. */
export async function listMedia(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { cursor, limit = 30, removed }: MediaFilter,
): Promise<MediaPage> {
  const page = { after: cursor ?? null, limit: limit + 1, isRemoved: removed === "true" };
  const [rows, count] = await Promise.all([listRows(db, viewer, page), countMedia(db, viewer)]);
  const items = rows.slice(0, limit).map((row) => mediaView(row, locale));
  return {
    items,
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    count,
    most: mostMedia,
  };
}

/** Another shop's and a missing one alike are not found. */
export async function readOneMedia(
  { db, locale }: NodeCtx,
  { viewer, id }: Readonly<{ viewer: VendorViewer; id: string }>,
): Promise<MediaView> {
  const [row] = await listRows(db, viewer, { after: null, limit: 1, isRemoved: false, only: id });
  if (!row) throw new DomainError("media.not_found");
  return mediaView(row, locale);
}
