import type { PlaceList } from "@haat/contract/delivery";
import { placeKeys } from "@haat/core/place-names";
import { allPlaces, type NamedPlace } from "@haat/db/queries/catalog/all-places";
import type { Ctx } from "../../context.ts";

type Known = Readonly<{ place: NamedPlace; keys: readonly string[] }>;
type Found = PlaceList["items"][number];

const most = 12;
const keptMs = 3_600_000;
const keptOf = new WeakMap<Ctx["db"], Readonly<{ known: readonly Known[]; until: number }>>();

/** Places whose name reads or sounds like what was typed, in either script: "tangail sodor", "টাংগাইল", "Comilla". */
export async function findPlaces({ db, locale, now }: Ctx, typed: string): Promise<readonly Found[]> {
  const known = await placesOf(db, now());
  const asked = keysOf(typed);
  const district = new Map(known.map(({ place }) => [place.id, place]));
  return known
    .flatMap(({ place, keys }) => {
      const rank = rankOf(asked, keys);
      return rank === null ? [] : [{ place, rank }];
    })
    .toSorted(
      (a, b) => a.rank - b.rank || widest(a.place) - widest(b.place) || (a.place.id < b.place.id ? -1 : 1),
    )
    .slice(0, most)
    .flatMap(({ place }) => {
      const of = place.level === "district" ? place : district.get(place.parentId);
      if (!of) return [];
      return {
        id: place.id,
        level: place.level,
        name: place[locale],
        district: { id: of.id, name: of[locale] },
      };
    });
}

/** ঙ্গ and ংগ are one sound, and both are written. */
const keysOf = (name: string): readonly string[] => placeKeys(name.replaceAll("ঙ্গ", "ংগ"));

const widest = ({ level }: NamedPlace): number => (level === "district" ? 0 : 1);

/** The same letters before the same sound, and all of a name before its beginning. */
function rankOf(asked: readonly string[], keys: readonly string[]): number | null {
  if (asked.length === 0) return null;
  const of = (kind: string, meets: (key: string, wanted: string) => boolean) =>
    asked.some((wanted) => wanted.startsWith(kind) && keys.some((key) => meets(key, wanted)));
  const is = (key: string, wanted: string) => key === wanted;
  const begins = (key: string, wanted: string) => key.startsWith(wanted);
  if (of("n:", is)) return 0;
  if (of("s:", is)) return 1;
  if (of("n:", begins)) return 2;
  return of("s:", begins) ? 3 : null;
}

/** Read once an hour and isolate: they change with a release. */
async function placesOf(db: Ctx["db"], now: Date): Promise<readonly Known[]> {
  const kept = keptOf.get(db);
  if (kept && kept.until > now.getTime()) return kept.known;
  const known = (await allPlaces(db)).map((place) => ({
    place,
    keys: [...new Set([place.bn, place.en, ...place.aliases].flatMap(keysOf))],
  }));
  keptOf.set(db, { known, until: now.getTime() + keptMs });
  return known;
}
