import { findGoneMedia, letMediaGo, markSwept } from "@haat/db/queries/media/sweep";
import { findGonePhotos, letPhotosGo, markPhotoSwept } from "@haat/db/queries/reviews/photos";
import { filesOf } from "@haat/storage/put-picture";
import { nameOf } from "../services/media/name.ts";
import { photoNameOf } from "../services/reviews/photo-name.ts";
import type { Job, JobDeps } from "./deps.ts";

const atOnce = 50;

/** Pictures that were removed, or never put away whole: first nobody can take them back, then their files are deleted. */
export const sweepMedia: Job = async (deps) => {
  const { books, blobs, hasTime } = deps;
  await letMediaGo(books, atOnce);
  const gone = await findGoneMedia(books, atOnce);
  for (const one of gone) {
    if (!hasTime()) break;
    await blobs.remove(filesOf(nameOf(one), one.widths));
    await markSwept(books, one.id);
  }
  return gone.length + (await sweepPhotos(deps));
};

/** The same of what buyers photographed. */
async function sweepPhotos({
  books,
  blobs,
  hasTime,
}: Pick<JobDeps, "books" | "blobs" | "hasTime">): Promise<number> {
  await letPhotosGo(books, atOnce);
  const gone = await findGonePhotos(books, atOnce);
  for (const one of gone) {
    if (!hasTime()) break;
    await blobs.remove(filesOf(photoNameOf(one), one.widths));
    await markPhotoSwept(books, one.id);
  }
  return gone.length;
}
