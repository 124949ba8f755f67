import { confidence, type OurPlace, paired, type PlaceMatch, type TheirPlace } from "./place-match.ts";
import { hintOf, placeKey, placeSound } from "./place-names.ts";

/** Below one of our thanas: a union, or a neighbourhood of a city. */
export type OurArea = Readonly<{
  id: string;
  /** Its thana. */
  parent: string;
  names: readonly string[];
  /** Of a neighbourhood its city, in which one name is one place whatever thana people write with it; of a union null. */
  city: string | null;
}>;

type Found = Map<string, PlaceMatch>;
type Lists = Readonly<{
  ours: readonly OurPlace[];
  areas: readonly OurArea[];
  theirs: readonly TheirPlace[];
  /** What `matchPlaces` made of districts and thanas. */
  found: ReadonlyMap<string, PlaceMatch>;
  depth: "thana" | "area";
}>;

const kinOf = ({ id, city, names }: OurArea): string =>
  city === null ? id : `${city} ${placeKey(names[0] ?? "")}`;
const keysOf = (places: readonly Readonly<{ names: readonly string[] }>[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ names }) => names.map(placeKey)));

/** Theirs that may be one of our areas: a name that a thana or a district has is theirs, wherever else it stands. */
function freeOf({ ours, theirs, found, depth }: Lists): readonly TheirPlace[] {
  const chosen = new Set(
    [...found.values()].flatMap((match) => (match.state === "sure" ? [match.place.id] : [])),
  );
  const names = keysOf(ours);
  return theirs.filter(
    ({ id, level, name }) => level === depth && !chosen.has(id) && !names.has(placeKey(name)),
  );
}

type How = Readonly<{
  best: number;
  /** What is tied is for a person to choose. */
  asks?: true;
  /** By its sound, too. */
  hears?: true;
}>;

const takenOf = (result: Found): Set<TheirPlace> =>
  new Set([...result.values()].flatMap((match) => (match.state === "sure" ? [match.place] : [])));

function matchWithin(
  result: Found,
  areas: readonly OurArea[],
  theirs: readonly TheirPlace[],
  { best, asks, hears }: How,
): void {
  const taken = takenOf(result);
  const ways = [["name", best, placeKey] as const, ["sound", confidence.sound, placeSound] as const];
  for (const [foundBy, sure, key] of hears ? ways : ways.slice(0, 1)) {
    const left = areas.filter(({ id }) => !result.has(id));
    const free = theirs.filter((place) => !taken.has(place));
    const { only, tied } = paired(left, free, key, kinOf);
    for (const [our, place] of only) {
      result.set(our.id, { state: "sure", place, confidence: sure, foundBy });
      taken.add(place);
    }
    for (const [our, candidates] of tied) {
      for (const place of candidates) taken.add(place);
      if (asks) result.set(our.id, { state: "open", candidates });
    }
  }
}

/** The place of their list in which a thana's areas stand, also where nobody has chosen among them; null: none that is sure. */
function insideOf(match: PlaceMatch | undefined): string | null {
  if (match?.state === "sure") return match.place.level === "area" ? match.place.parent : match.place.id;
  const [parent = null, ...others] = new Set(
    match?.state === "open"
      ? match.candidates.map((place) => (place.level === "area" ? place.parent : null))
      : [],
  );
  return others.length === 0 ? parent : null;
}

/** All that lies in a district of theirs, at any depth, and what names it in brackets. */
function aroundOf({ theirs, found }: Lists, free: readonly TheirPlace[], district: OurPlace) {
  const match = found.get(district.id);
  const home = match?.state === "sure" ? match.place.id : null;
  const thanas = new Set(theirs.filter(({ parent }) => home !== null && parent === home).map(({ id }) => id));
  const names = keysOf([district]);
  return free.filter(({ parent, name }) =>
    parent === null ? names.has(placeKey(hintOf(name) ?? "")) : parent === home || thanas.has(parent),
  );
}

const isOfCity = ({ city }: OurArea): boolean => city !== null;
const isUnion = ({ city }: OurArea): boolean => city === null;

/** One name in one city is one place, also where only one of its thanas has led there. */
function sharedByKin(result: Found, areas: readonly OurArea[]): void {
  const known = new Map<string, Extract<PlaceMatch, { state: "sure" }>>();
  for (const area of areas) {
    const match = result.get(area.id);
    if (match?.state === "sure") known.set(kinOf(area), match);
  }
  for (const area of areas.filter(({ id }) => !result.has(id))) {
    const match = known.get(kinOf(area));
    if (match) result.set(area.id, { ...match, confidence: Math.min(match.confidence, confidence.alone) });
  }
}

/**
 * What each of our areas is in a courier's list, where it is any place of its own: in its own thana first, then in its district by a name
 * that is there once. A neighbourhood of a city is known by its sound there too, and in a list without districts by its name. Those that
 * are not told of are where their thana is.
 */
export function matchAreas(lists: Lists): ReadonlyMap<string, PlaceMatch> {
  const { ours, areas, found } = lists;
  const result: Found = new Map();
  const free = freeOf(lists);
  const children = Map.groupBy(free, ({ parent }) => parent);
  const areasIn = Map.groupBy(areas, ({ parent }) => parent);
  const thanasIn = Map.groupBy(ours, ({ parent }) => parent);
  const districts = ours.filter(({ level }) => level === "district");
  const towns = new Set(districts.map(({ id }) => insideOf(found.get(id))));
  for (const district of districts) {
    const thanas = (thanasIn.get(district.id) ?? []).map(({ id }) => id);
    for (const id of thanas) {
      const inside = insideOf(found.get(id));
      const within = inside === null || towns.has(inside) ? [] : (children.get(inside) ?? []);
      matchWithin(result, areasIn.get(id) ?? [], within, { best: confidence.name, asks: true, hears: true });
    }
    const mine = thanas.flatMap((id) => areasIn.get(id) ?? []);
    const around = aroundOf(lists, free, district);
    matchWithin(result, mine, around, { best: confidence.alone });
    const unions = keysOf(mine.filter(isUnion));
    const heard = around.filter(({ name }) => !unions.has(placeKey(name)));
    matchWithin(result, mine.filter(isOfCity), heard, { best: confidence.alone, hears: true });
    sharedByKin(result, mine.filter(isOfCity));
  }
  const unions = keysOf(areas.filter(isUnion));
  const nowhere = (children.get(null) ?? []).filter(
    ({ name }) => hintOf(name) === null && !unions.has(placeKey(name)),
  );
  matchWithin(result, areas.filter(isOfCity), nowhere, { best: confidence.sound });
  return result;
}
