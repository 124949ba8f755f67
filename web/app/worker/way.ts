import type { Locale } from "@haat/i18n/locale";
import { copyMark } from "../lib/copy-mark.ts";

export type Way = "page" | "own" | "change" | "leave" | "file" | "picture";
type Asked = Readonly<{
  url: string;
  method: string;
  mode: string;
  destination: string;
  referrer: string;
}>;

/** What everybody sees alike. Anything that is not named here is somebody's own, and never kept. */
const everybodys =
  /^\/(?:bn|en)(?:\/(?:categories|search|terms|privacy|cookies|complaint|sell|(?:c|p|shops)\/[^/]+))?$/;
const panels = /^\/(?:bn|en)\/(?:vendor|support|finance|admin)(?:\/|$)/;
const spoken = /^\/(?:(?:bn|en)(?:\/|$)|$)/;
const files = /^\/(?:assets\/[\w.-]+|fonts\/[\w.-]+|icon\.svg|logo\.svg)$/;

export const isEverybodys = (pathname: string): boolean => everybodys.test(pathname);

export const localeOfPath = (pathname: string): Locale => (/^\/en(?:\/|$)/.test(pathname) ? "en" : "bn");

/** How the worker goes about a request; null is left to the browser as if there were no worker. */
export function wayOf({ url, method, mode, destination, referrer }: Asked, origin: string): Way | null {
  const { origin: from, pathname } = new URL(url);
  if (method === "POST" && from === origin) {
    if (/^\/(?:bn|en)\/cart\/lines$/.test(pathname)) return "change";
    return /^\/(?:bn|en)\/sign-out$/.test(pathname) ? "leave" : null;
  }
  if (method !== "GET") return null;
  if (from !== origin) return destination === "image" && isOnPublicPage(referrer, origin) ? "picture" : null;
  if (mode === "navigate") {
    if (panels.test(pathname) || !spoken.test(pathname)) return null;
    return isEverybodys(pathname) ? "page" : "own";
  }
  return files.test(pathname) ? "file" : null;
}

/** A photo on somebody's own page (a parcel at a door, a paper of a shop) is nobody else's. */
export function isOnPublicPage(referrer: string, origin: string): boolean {
  if (!URL.canParse(referrer)) return false;
  const page = new URL(referrer);
  return page.origin === origin && isEverybodys(page.pathname);
}

type Answered = Readonly<{ status: number; type: string; redirected: boolean; headers: Headers }>;

/** A page is kept only where the market itself says that everybody gets the same. */
export const mayKeepPage = ({ status, type, redirected, headers }: Answered): boolean =>
  status === 200 &&
  type === "basic" &&
  !redirected &&
  (headers.get("content-type") ?? "").startsWith("text/html") &&
  /(?:^|[ ,])public(?:[ ,]|$)/.test(headers.get("cache-control") ?? "");

/** Asks for a page as everybody gets it, and as nobody's visit. */
export const copyOf = (url: string): Request =>
  new Request(url, { credentials: "omit", headers: { accept: "text/html", [copyMark]: "1" } });

const mostPictureBytes = 400_000;

export const mayKeepPicture = ({ status, headers }: Answered): boolean =>
  status === 200 &&
  (headers.get("content-type") ?? "").startsWith("image/") &&
  Number(headers.get("content-length") ?? 0) <= mostPictureBytes;
