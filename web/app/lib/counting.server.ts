import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const name = "haat_counting";
const yearS = 365 * 24 * 3_600;

/** Whether this browser has said that its visits are not to be counted: by a setting of its own, or on our page. */
export const refusesCounting = ({ headers, url }: Request): boolean =>
  headers.get("sec-gpc") === "1" || readCookies(headers.get("cookie")).get(cookieName(name, url)) === "no";

export const keepCounting = (given: boolean, { url }: Request): string =>
  writeCookie(name, given ? "" : "no", url, { maxAgeS: given ? 0 : yearS });
