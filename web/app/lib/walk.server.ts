import { type Provider, providers } from "@haat/core/providers";
import { isLocale, type Locale } from "@haat/i18n/locale";
import { z } from "zod";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const purposes = ["sign_in", "link", "prove"] as const;
export type WalkPurpose = (typeof purposes)[number];

/** What this browser keeps while somebody is at a provider; without it the answer is nobody's. */
export type Walk = Readonly<{ browser: string; purpose: WalkPurpose; locale: Locale }>;

const names = { walk: "haat_walk", answer: "haat_answer" } as const;
const walkLifeS = 600;
const answerLifeS = 60;

export const readProvider = (name: string | undefined): Provider | null =>
  providers.find((provider) => provider === name) ?? null;

export const keepWalk = ({ browser, purpose, locale }: Walk, request: Request): string =>
  writeCookie(names.walk, [browser, purpose, locale].join("~"), request.url, { maxAgeS: walkLifeS });

const read = (name: string, request: Request): string =>
  readCookies(request.headers.get("cookie")).get(cookieName(name, request.url)) ?? "";

export function readWalk(request: Request): Walk | null {
  const [browser = "", asked, locale] = read(names.walk, request).split("~");
  if (!/^[0-9a-z]{32}$/.test(browser) || !isLocale(locale)) return null;
  const purpose = purposes.find((each) => each === asked);
  return purpose ? { browser, purpose, locale } : null;
}

const text = (most: number) => z.string().max(most).optional().catch(undefined);
/** What a provider sends along with the browser; anybody else can write it as well. */
const Answer = z.object({
  code: text(2048),
  state: text(200),
  iss: text(200),
  user: text(2000),
  error: text(100),
});
export type Answer = z.infer<typeof Answer>;

export const answerIn = (fields: URLSearchParams): Answer => Answer.parse(Object.fromEntries(fields));

const spell = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const unspell = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)),
  );

/** Longer ones are no provider's, and no browser would keep them. */
const longestAnswer = 3500;

/** An answer that came by another site's form, until the browser comes with its own cookies; null: too long for one. */
export function holdAnswer(answer: Answer, request: Request): string | null {
  const held = spell(JSON.stringify(answer));
  return held.length > longestAnswer
    ? null
    : writeCookie(names.answer, held, request.url, { maxAgeS: answerLifeS });
}

export function readHeldAnswer(request: Request): Answer {
  try {
    return Answer.parse(JSON.parse(unspell(read(names.answer, request))));
  } catch {
    return {};
  }
}

/** A walk is over, whatever came of it. */
export const dropWalk = (request: Request): string[] =>
  Object.values(names).map((name) => writeCookie(name, "", request.url, { maxAgeS: 0 }));
