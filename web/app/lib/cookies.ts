import { type CookieName, cookieRow } from "./cookie-table.ts";

/** Names and values of a `Cookie` header; the first of two equal names wins, as browsers send the closer path first. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").slice(0, 16_384).split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, at)).trim();
    if (name !== "" && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

const isSecure = (requestUrl: string): boolean => new URL(requestUrl).protocol === "https:";

/** `__Host-` pins a cookie to this origin, but browsers take it over https only. */
export const cookieName = (name: string, requestUrl: string): string =>
  isSecure(requestUrl) ? `__Host-${name}` : name;

type Life = Readonly<{ maxAgeS: number; isReadable?: boolean }>;

/**
 * Sets no cookie that the page of cookies does not tell of, and none for longer than it says. `isReadable` lets our own scripts
 * see it; everything that opens a door stays HttpOnly.
 */
export function writeCookie(
  name: CookieName,
  value: string,
  requestUrl: string,
  { maxAgeS, isReadable }: Life,
): string {
  if (maxAgeS > (cookieRow(name)?.lifeS ?? -1))
    throw new TypeError(`cookie ${name} would live longer than our page of cookies says`);
  if (!/^[\w.~:|%-]*$/.test(value))
    throw new TypeError(`cookie ${name} holds a character that cookies do not carry`);
  const parts = [`${cookieName(name, requestUrl)}=${value}`, "Path=/", `Max-Age=${maxAgeS}`, "SameSite=Lax"];
  if (isReadable !== true) parts.push("HttpOnly");
  if (isSecure(requestUrl)) parts.push("Secure");
  return parts.join("; ");
}
