import { isLocale, type Locale } from "@haat/i18n/locale";
import { cookieName, readCookies, writeCookie } from "../../lib/cookies.ts";

/**
 * Which attempt of which order this browser has left to pay, and what its buyer reads: a registered address can tell none of
 * them, nor the order while the API is away.
 */
export type Left = Readonly<{ attemptId: string; locale: Locale; orderId: string }>;

const name = "haat_paying";
const lifeS = 3600;

/** Of use to nobody else: it only makes us ask the wallet. Lax is enough, for a bank's form is answered by a redirect. */
export const keepLeft = ({ attemptId, locale, orderId }: Left, request: Request): string =>
  writeCookie(name, `${attemptId}~${locale}~${orderId}`, request.url, { maxAgeS: lifeS });

export function readLeft(request: Request): Left | null {
  const kept = readCookies(request.headers.get("cookie")).get(cookieName(name, request.url)) ?? "";
  const [attemptId = "", locale, orderId = ""] = kept.split("~");
  return attemptId !== "" && isLocale(locale) ? { attemptId, locale, orderId } : null;
}
