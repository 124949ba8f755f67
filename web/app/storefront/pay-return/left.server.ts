import { isLocale, type Locale } from "@haat/i18n/locale";
import { cookieName, readCookies, writeCookie } from "../../lib/cookies.ts";

/** Which attempt this browser has left to pay, and what its buyer reads: a registered address can tell neither. */
export type Left = Readonly<{ attemptId: string; locale: Locale }>;

const name = "haat_paying";
const lifeS = 3600;

/** Of use to nobody else: it only makes us ask the wallet. Lax is enough, for a bank's form is answered by a redirect. */
export const keepLeft = ({ attemptId, locale }: Left, request: Request): string =>
  writeCookie(name, `${attemptId}~${locale}`, request.url, { maxAgeS: lifeS });

export function readLeft(request: Request): Left | null {
  const kept = readCookies(request.headers.get("cookie")).get(cookieName(name, request.url)) ?? "";
  const [attemptId = "", locale] = kept.split("~");
  return attemptId !== "" && isLocale(locale) ? { attemptId, locale } : null;
}
