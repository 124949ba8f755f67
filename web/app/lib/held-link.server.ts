import { cookieName, readCookies, writeCookie } from "./cookies.ts";

/** What the token of a link opens; each is kept by itself, so that one link never stands in for another. */
export type HeldFor = "email" | "phone" | "join" | "track" | "proof";

const name = (purpose: HeldFor) => `haat_held_${purpose}` as const;
/** Long enough to sign in meanwhile. */
const lifeS = 1800;

/** The token of a link while its page is left or shown again: in a cookie no script reads, and in no address. */
export const holdLink = (purpose: HeldFor, token: string, request: Request): string =>
  writeCookie(name(purpose), token, request.url, { maxAgeS: lifeS });

export function readHeldLink(purpose: HeldFor, request: Request): string | null {
  const held = readCookies(request.headers.get("cookie")).get(cookieName(name(purpose), request.url)) ?? "";
  return /^[0-9a-z]{12,32}$/.test(held) ? held : null;
}

export const dropHeldLink = (purpose: HeldFor, request: Request): string =>
  writeCookie(name(purpose), "", request.url, { maxAgeS: 0 });
