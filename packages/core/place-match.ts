import { hintOf, placeKey, placeSound } from "./place-names.ts";

/** Of our gazetteer; `names`: official ones in both scripts, and every other spelling of it that we know. */
export type OurPlace = Readonly<{
  id: string;
  level: "district" | "thana";
  /** The district of a thana. */
  parent: string | null;
  names: readonly string[];
}>;
export type TheirPlace = Readonly<{
  id: string;
  level: "district" | "thana" | "area";
  name: string;
  parent: string | null;
}>;

/** Of a hundred; what would be less than eighty a person chooses. */
export const confidence = { name: 100, alone: 90, sound: 80 } as const;

export type PlaceMatch =
  | Readonly<{ state: "sure"; place: TheirPlace; confidence: number; foundBy: "name" | "sound" }>
  /** Several could be meant, or one that is not sure. */
  | Readonly<{ state: "open"; candidates: readonly TheirPlace[] }>
  | Readonly<{ state: "none" }>;

type Named = Readonly<{ id: string; names: readonly string[] }>;

/** Those that are each other's only one; the others, with all that each could be. Ours that are one place to everybody are of one kin. */
export function paired<Our extends Named>(
  ours: readonly Our[],
  theirs: readonly TheirPlace[],
  key: (name: string) => string | null,
  kinOf: (our: Our) => string = ({ id }) => id,
) {
  const keysOf = (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.map((name) => key(name) ?? "").filter((each) => each !== ""));
  const byKey = new Map<string, Set<TheirPlace>>();
  for (const their of theirs)
    for (const each of keysOf([their.name])) byKey.set(each, (byKey.get(each) ?? new Set()).add(their));
  const could = new Map(
    ours.map((our) => [our, new Set([...keysOf(our.names)].flatMap((each) => [...(byKey.get(each) ?? [])]))]),
  );
  const wanted = new Map<TheirPlace, Set<string>>();
  for (const [our, places] of could)
    for (const place of places) wanted.set(place, (wanted.get(place) ?? new Set()).add(kinOf(our)));
  const only: (readonly [our: Our, their: TheirPlace])[] = [];
  const tied = new Map<Our, readonly TheirPlace[]>();
  for (const [our, places] of could) {
    const [first, ...more] = places;
    if (first && more.length === 0 && wanted.get(first)?.size === 1) only.push([our, first]);
    else if (first) tied.set(our, [first, ...more]);
  }
  return { only, tied };
}

type Found = Map<string, PlaceMatch>;

/** By equal names first, then by how names sound; a tie of the first is none of the second's. */
function matchBeside(
  found: Found,
  ours: readonly OurPlace[],
  theirs: readonly TheirPlace[],
  best: number,
): void {
  const exact = paired(ours, theirs, placeKey);
  for (const [our, place] of exact.only)
    found.set(our.id, { state: "sure", place, confidence: best, foundBy: "name" });
  for (const [our, candidates] of exact.tied) found.set(our.id, { state: "open", candidates });
  const taken = new Set([...exact.only.map(([, place]) => place), ...[...exact.tied.values()].flat()]);
  const left = ours.filter(({ id }) => !found.has(id));
  const sound = paired(
    left,
    theirs.filter((place) => !taken.has(place)),
    placeSound,
  );
  for (const [our, place] of sound.only)
    found.set(our.id, { state: "sure", place, confidence: confidence.sound, foundBy: "sound" });
  for (const [our, candidates] of sound.tied) found.set(our.id, { state: "open", candidates });
}

/** Of a thana that is sure, the one area that can be meant: its only one, or the one of its own name. */
function intoArea(match: PlaceMatch, our: OurPlace, areas: readonly TheirPlace[]): PlaceMatch {
  if (match.state !== "sure" || match.place.level === "area") return match;
  const [first, ...more] = areas;
  if (!first) return { state: "open", candidates: [] };
  if (more.length === 0) return { ...match, place: first };
  const names = new Set([...our.names, match.place.name].map(placeKey));
  const same = areas.filter(({ name }) => names.has(placeKey(name)));
  const [one, ...others] = same;
  return one && others.length === 0 ? { ...match, place: one } : { state: "open", candidates: areas };
}

/**
 * What each of our districts and thanas is in a courier's list. Thanas are looked for inside their district alone; a list that names no
 * district is believed where a name, or the district in brackets behind it, leaves one. `depth`: how deep a booking must name a place.
 */
export function matchPlaces(
  ours: readonly OurPlace[],
  theirs: readonly TheirPlace[],
  depth: "thana" | "area",
): ReadonlyMap<string, PlaceMatch> {
  const found: Found = new Map();
  const districts = ours.filter(({ level }) => level === "district");
  matchBeside(
    found,
    districts,
    theirs.filter(({ level }) => level === "district"),
    confidence.name,
  );
  const children = Map.groupBy(theirs, ({ parent }) => parent);
  const thanas = Map.groupBy(
    ours.filter(({ level }) => level === "thana"),
    ({ parent }) => parent,
  );
  const loose = children.get(null)?.filter(({ level }) => level !== "district") ?? [];
  for (const district of districts) {
    const match = found.get(district.id);
    const within = match?.state === "sure" ? (children.get(match.place.id) ?? []) : [];
    const names = new Set(district.names.map(placeKey));
    const hinted = loose.filter(({ name }) => names.has(placeKey(hintOf(name) ?? "")));
    matchBeside(found, thanas.get(district.id) ?? [], [...within, ...hinted], confidence.name);
  }
  // Without a district: only what no district has, and only by a name that is one of ours alone.
  const left = ours.filter(({ id, level }) => level === "thana" && !found.has(id));
  const nowhere = new Map<string, PlaceMatch>();
  const all = ours.filter(({ level }) => level === "thana");
  const unhinted = loose.filter(({ name }) => hintOf(name) === null);
  matchBeside(nowhere, all, unhinted, confidence.alone);
  for (const our of left) {
    const match = nowhere.get(our.id);
    if (match?.state === "sure")
      found.set(our.id, match.foundBy === "name" ? match : { state: "open", candidates: [match.place] });
    else if (match) found.set(our.id, match);
  }
  if (depth === "area")
    for (const our of all) {
      const match = found.get(our.id);
      if (match?.state === "sure")
        found.set(our.id, intoArea(match, our, children.get(match.place.id) ?? []));
    }
  return new Map(ours.map(({ id }) => [id, found.get(id) ?? { state: "none" }]));
}
