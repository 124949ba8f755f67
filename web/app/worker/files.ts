import { lay, shelves } from "./kept.ts";
import { mayKeepPicture } from "./way.ts";

declare const __SHELL__: readonly string[];

/** What a page without a line needs, before anybody asks for it. */
export async function layShell(): Promise<void> {
  const pages = ["/bn/offline", "/en/offline"];
  await Promise.all(
    [...pages, ...__SHELL__].map(async (url) => {
      const isPage = pages.includes(url);
      const file = await fetch(url, { credentials: "omit", cache: isPage ? "reload" : "default" });
      if (!file.ok) throw new TypeError(`${url} could not be laid up`);
      await lay("files", url, file);
    }),
  );
  await dropOthers(new Set([...pages, ...__SHELL__]));
}

/** What changes under the same name, such as a font, is asked for again with every version. */
async function dropOthers(laid: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(shelves.files);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith("/assets/") && !laid.has(pathname)) await cache.delete(request);
  }
}

/** Its name changes with its content, or it hardly ever does: the copy is as good as the file. */
export async function answerFile(
  request: Request,
  wait: (work: Promise<unknown>) => void,
): Promise<Response> {
  const held = await caches.match(request.url, { cacheName: shelves.files });
  if (held) return held;
  const fresh = await fetch(request);
  if (fresh.status === 200 && fresh.type === "basic") wait(lay("files", request.url, fresh.clone()));
  return fresh;
}

/** Asked for anew by its address, without cookies: an answer that may not be read would weigh megabytes here. */
export async function answerPicture(
  request: Request,
  wait: (work: Promise<unknown>) => void,
): Promise<Response> {
  const held = await caches.match(request.url, { cacheName: shelves.pictures });
  if (held) return held;
  const open = { mode: "cors", credentials: "omit" } as const;
  const fresh = await fetch(request.url, open).catch(() => fetch(request));
  if (fresh.type !== "opaque" && mayKeepPicture(fresh)) wait(lay("pictures", request.url, fresh.clone()));
  return fresh;
}
