import { findGoneMedia, letMediaGo, markSwept } from "@haat/db/queries/media/sweep";
import { filesOf } from "@haat/storage/put-picture";
import { nameOf } from "../services/media/name.ts";
import type { Job } from "./deps.ts";

const atOnce = 50;

/** Pictures that were removed, or never put away whole: first nobody can take them back, then their files are deleted. */
export const sweepMedia: Job = async ({ books, blobs, hasTime }) => {
  await letMediaGo(books, atOnce);
  const gone = await findGoneMedia(books, atOnce);
  for (const one of gone) {
    if (!hasTime()) break;
    await blobs.remove(filesOf(nameOf(one), one.widths));
    await markSwept(books, one.id);
  }
  return gone.length;
};
