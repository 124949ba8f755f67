import type { BlobStore } from "@haat/storage/port";
import { putPicture } from "@haat/storage/put-picture";
import type { StoredPicture } from "../../schema/columns.ts";
import { type RenderedPicture, renderPicture } from "./render.ts";

/** `folder` is `products/<slug>`, `vendors/<slug>` or `categories/<slug>`; one drawing per picture. */
export type PicturesToStore = Readonly<{ folder: string; drawings: readonly (() => string)[] }>;

export type PictureProgress = Readonly<{ done: number; total: number }>;

export type StoreOptions = Readonly<{
  blobs: BlobStore;
  render?: (svg: string) => Promise<RenderedPicture[]>;
  /** Encoding is what takes the time, so about one for each core. */
  atOnce?: number;
  onProgress?: (progress: PictureProgress) => void;
}>;

/** Seeding again may draw better; a week of old pictures in a browser is bearable, a year is not. */
const cacheSeconds = 7 * 24 * 60 * 60;

/** Renders and stores every picture, and says where they are, by folder. */
export async function storePictures(
  sets: readonly PicturesToStore[],
  { blobs, render = renderPicture, atOnce = 2, onProgress }: StoreOptions,
): Promise<Map<string, StoredPicture[]>> {
  const stored = new Map(sets.map(({ folder }) => [folder, [] as StoredPicture[]]));
  const queue = sets.flatMap(({ folder, drawings }) =>
    drawings.map((draw, index) => ({ folder, draw, index })),
  );
  const total = queue.length;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const kept = { cacheSeconds, overwrite: true };
      const picture = await putPicture(
        blobs,
        `${job.folder}/${job.index + 1}`,
        await render(job.draw()),
        kept,
      );
      const shelf = stored.get(job.folder) ?? [];
      shelf[job.index] = picture;
      done += 1;
      onProgress?.({ done, total });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return stored;
}
