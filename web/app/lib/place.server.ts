import type { Locale } from "@haat/i18n/locale";
import { readAreas, readDistricts } from "../storefront/checkout/areas.server.ts";
import type { Api } from "./api.server.ts";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";
import { parsePlace, printPlace, type Place } from "./place.ts";

const cookie = "haat_place";
const keptS = 180 * 86_400;
const namesKeptMs = 3_600_000;
type Named = Readonly<{ areas: ReadonlyMap<string, string>; until: number }>;
/** One entry for each district and language at most: only what the API knows is kept. */
const kept = new Map<string, Named>();

export type NamedPlace = Place & Readonly<{ name: string; district: string }>;

/** It stays in the browser: no account and no table of ours has it. */
export const readPlace = (request: Request): Place | null =>
  parsePlace(readCookies(request.headers.get("cookie")).get(cookieName(cookie, request.url)));

export const keepPlace = (place: Place, request: Request): string =>
  writeCookie(cookie, printPlace(place), request.url, { maxAgeS: keptS });

export const dropPlace = (request: Request): string => writeCookie(cookie, "", request.url, { maxAgeS: 0 });

/** The place in words of the page's language; null for one that nobody can be sent to, or when nobody answers. */
export async function namePlace(
  api: Api,
  place: Place | null,
  { locale, now }: Readonly<{ locale: Locale; now: Date }>,
): Promise<NamedPlace | null> {
  if (place === null) return null;
  try {
    const [areas, groups] = await Promise.all([
      areasOf(api, place.districtId, { locale, now }),
      readDistricts(api, locale, now),
    ]);
    const name = areas.get(place.areaId);
    const district = groups.flatMap(({ districts }) => districts).find(({ id }) => id === place.districtId);
    return name === undefined || !district ? null : { ...place, name, district: district.name };
  } catch {
    return null;
  }
}

async function areasOf(
  api: Api,
  districtId: string,
  { locale, now }: Readonly<{ locale: Locale; now: Date }>,
): Promise<ReadonlyMap<string, string>> {
  const key = `${locale} ${districtId}`;
  const known = kept.get(key);
  if (known && known.until > now.getTime()) return known.areas;
  const areas = new Map((await readAreas(api, districtId)).map(({ id, name }) => [id, name]));
  kept.set(key, { areas, until: now.getTime() + namesKeptMs });
  return areas;
}
