import { cookieName, readCookies, writeCookie } from "./cookies.ts";
import { copyMark } from "./copy-mark.ts";

const name = "haat_counting";
const yearS = 365 * 24 * 3_600;

/** Global Privacy Control: a setting of the browser, which no page of ours can change. */
export const asksNotToFollow = ({ headers }: Request): boolean => headers.get("sec-gpc") === "1";

/** Whether this browser has said that its visits are not to be counted: by a setting of its own, or on our page. */
export const refusesCounting = (request: Request): boolean =>
  asksNotToFollow(request) ||
  readCookies(request.headers.get("cookie")).get(cookieName(name, request.url)) === "no";

/** Said by the phone's own worker when it fetches a page that its owner has just seen, to keep it for a time without a line. */
export const isCopy = ({ headers }: Request): boolean => headers.get(copyMark) === "1";

export const keepCounting = (given: boolean, { url }: Request): string =>
  writeCookie(name, given ? "" : "no", url, { maxAgeS: given ? 0 : yearS });
