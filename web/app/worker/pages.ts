import { formatDateTime } from "@haat/i18n/format";
import { sayOffline } from "@haat/i18n/offline-words";
import { keptAt, lay, shelves, tidy } from "./kept.ts";
import type { FetchEvent } from "./scope.ts";
import { copyOf, localeOfPath, mayKeepPage } from "./way.ts";

const oftenMs = 3_600_000;

/** The page as everybody gets it: what is kept is never one that was made for somebody. Nobody looks at it: no visit. */
async function everybodys(url: string): Promise<Response | null> {
  const held = await caches.match(url, { cacheName: shelves.pages });
  if (held && Date.now() - keptAt(held) < oftenMs) return null;
  return fetch(copyOf(url));
}

export async function keepPage(url: string, seen: Response | null): Promise<void> {
  const address = url.split("#", 1)[0] ?? url;
  const page = seen && mayKeepPage(seen) ? seen : await everybodys(address).catch(() => null);
  if (page && mayKeepPage(page)) await lay("pages", address, page);
  await tidy();
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A page that was kept says so at its head, and of when it is. */
async function marked(held: Response, pathname: string): Promise<Response> {
  const locale = localeOfPath(pathname);
  const when = formatDateTime(new Date(keptAt(held)), locale);
  const said = escaped(sayOffline(locale, "offline:seen_at", { when }));
  const text = await held.text();
  const begins = text.indexOf(">", text.indexOf("<main ")) + 1;
  const notice = `<p class="notice notice-warm mb-4" role="status">${said}</p>`;
  const html = `${text.slice(0, begins)}${notice}${text.slice(begins)}`;
  return new Response(html, { status: 200, headers: held.headers });
}

async function withoutLine(url: string, isEverybodys: boolean): Promise<Response> {
  const { pathname } = new URL(url);
  const held = isEverybodys
    ? ((await caches.match(url, { cacheName: shelves.pages })) ??
      (await caches.match(url, { cacheName: shelves.pages, ignoreSearch: pathname.includes("/p/") })))
    : undefined;
  if (held) return marked(held, pathname);
  const page = await caches.match(`/${localeOfPath(pathname)}/offline`, { cacheName: shelves.files });
  return page ?? Response.error();
}

/** The page as it is now; without a line as it was seen, or the page of what was kept. */
export async function answerPage(event: FetchEvent, isEverybodys: boolean): Promise<Response> {
  const { request } = event;
  const fresh = await fetch(request).catch(() => null);
  if (fresh === null) return withoutLine(request.url, isEverybodys);
  if (isEverybodys && fresh.status === 200) event.waitUntil(keepPage(request.url, fresh.clone()));
  return fresh;
}
