import { type Bounds, fileBounds, type Kept, pageBounds, pictureBounds, tooMuch } from "./bounds.ts";

export const shelves = { files: "haat-files", pages: "haat-pages", pictures: "haat-pictures" } as const;
export type Shelf = keyof typeof shelves;
const bounds: Readonly<Record<Shelf, Bounds>> = {
  files: fileBounds,
  pages: pageBounds,
  pictures: pictureBounds,
};

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";

/** Lays a copy on a shelf, with when it was seen and how much room it takes. */
export async function lay(shelf: Shelf, url: string, response: Response): Promise<void> {
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.set("x-kept-at", String(Date.now()));
  headers.set("x-kept-bytes", String(body.byteLength));
  if (shelf === "pages")
    headers.set("x-kept-title", encodeURIComponent(titleOf(new TextDecoder().decode(body))));
  const cache = await caches.open(shelves[shelf]);
  await cache.put(url, new Response(body, { status: 200, headers }));
}

export const keptAt = (response: Response): number => Number(response.headers.get("x-kept-at") ?? 0);

async function kept(cache: Cache): Promise<Kept[]> {
  const requests = await cache.keys();
  const found = await Promise.all(
    requests.map(async (request) => {
      const response = await cache.match(request);
      if (!response) return [];
      const bytes = Number(response.headers.get("x-kept-bytes") ?? 0);
      return [{ url: request.url, at: keptAt(response), bytes }];
    }),
  );
  return found.flat();
}

/** Throws out the oldest of each shelf that is fuller than it may be. */
export async function tidy(): Promise<void> {
  for (const shelf of ["files", "pages", "pictures"] as const) {
    const cache = await caches.open(shelves[shelf]);
    for (const url of tooMuch(await kept(cache), bounds[shelf])) await cache.delete(url);
  }
}

/** The files stay: they are the same for everybody and say nothing of what was looked at. */
export async function clearShelves(): Promise<void> {
  await caches.delete(shelves.pages);
  await caches.delete(shelves.pictures);
}
