import { z } from "zod";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";

export type Held = readonly [name: string, value: string][];

const name = "haat_held";
const lifeS = 600;
/** No browser keeps more; a longer form is typed again. */
const longest = 3500;

const Fields = z.array(z.tuple([z.string().max(80), z.string()])).max(60);

/** What `encodeURIComponent` leaves, and cookies do not carry. */
const byCode = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`;

/** A refused form waits in its own browser while its person is at a provider; null: there is nothing, or too much, to keep. */
export function holdForm(held: Held, request: Request): string | null {
  const text = encodeURIComponent(JSON.stringify(held)).replaceAll(/[!'()*]/g, byCode);
  return held.length === 0 || text.length > longest
    ? null
    : writeCookie(name, text, request.url, { maxAgeS: lifeS });
}

export function readHeldForm(request: Request): Held {
  const text = readCookies(request.headers.get("cookie")).get(cookieName(name, request.url));
  try {
    return text === undefined ? [] : Fields.parse(JSON.parse(decodeURIComponent(text)));
  } catch {
    return [];
  }
}

export const dropHeldForm = (request: Request): string => writeCookie(name, "", request.url, { maxAgeS: 0 });
