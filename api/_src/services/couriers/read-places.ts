import type { Courier } from "@haat/core/couriers";
import { matchAreas, type OurArea } from "@haat/core/place-areas";
import { matchPlaces, type OurPlace, type PlaceMatch } from "@haat/core/place-match";
import { placeKey } from "@haat/core/place-names";
import type { PlacePages } from "@haat/couriers/pages";
import type { CourierAdapter, PlaceRow } from "@haat/couriers/port";
import type { Tx } from "@haat/db/books";
import { keepPlaces, keptPlaces, lockPlaceList } from "@haat/db/queries/couriers/place-lists";
import {
  type Mapped,
  mapOf,
  noteChecked,
  noteServiceSeen,
  writeMap,
} from "@haat/db/queries/couriers/place-map";

/** A list that has lost so much is none: nothing changes until somebody has looked. */
const fewest = 10;

type Read = Readonly<{
  adapter: CourierAdapter;
  ours: readonly OurPlace[];
  areas: readonly OurArea[];
  /** How deep a booking names a place. */
  depth: "thana" | "area";
}>;

type Rows = ReadonlyMap<string, PlaceRow>;

/** A wider place brings or fetches as all that lies in it do alike; where they differ nobody can say. */
function withService(rows: Rows): Rows {
  const inside = Map.groupBy(rows.values(), ({ parent }) => parent);
  const wordOf = (row: PlaceRow, of: "delivers" | "fetches", up = 0): boolean | null => {
    if (row[of] !== null || up > 3) return row[of];
    const words = new Set((inside.get(row.id) ?? []).map((each) => wordOf(each, of, up + 1)));
    const [only = null] = words;
    return words.size === 1 ? only : null;
  };
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      { ...row, delivers: wordOf(row, "delivers"), fetches: wordOf(row, "fetches") },
    ]),
  );
}

/** The whole list, each place once. Throws `CourierSilent` where it breaks off; what was answered until then is in its pages. */
export async function listOf(
  { adapter, ours, depth }: Omit<Read, "areas">,
  pages: PlacePages,
): Promise<Rows> {
  const districts = ours.filter(({ level }) => level === "district").map(({ names }) => names);
  const rows = new Map<string, PlaceRow>();
  for await (const row of adapter.listPlaces({
    depth: adapter.capabilities.tellsService ?? depth,
    districts,
    pages,
  }))
    if (row.id.length <= 300) rows.set(row.id, { ...row, name: row.name.slice(0, 200) });
  return withService(rows);
}

/** What stands after this reading; null: as it stood. What a person chose only a person changes, but what is gone or renamed drifts. */
function standing(was: Mapped | undefined, match: PlaceMatch, rows: Rows, geoId: string): Mapped | null {
  if (was && was.placeId !== null && was.placeName !== null) {
    const now = rows.get(was.placeId);
    const drift = !now ? "gone" : placeKey(now.name) === placeKey(was.placeName) ? null : "renamed";
    if (drift === was.drift) return null;
    return { ...was, state: drift === null ? "sure" : "drifted", drift };
  }
  if (was?.setBy) return null;
  const nothing = { geoId, placeId: null, placeName: null, confidence: 0, drift: null, setBy: null } as const;
  if (match.state === "sure") {
    const { place, confidence, foundBy } = match;
    return { ...nothing, state: "sure", placeId: place.id, placeName: place.name, confidence, foundBy };
  }
  return was?.state === match.state ? null : { ...nothing, state: match.state, foundBy: "none" };
}

/** What a courier lists today, and what of it our places are. What a person taught of one who lists nothing is not touched. */
export async function keepList(
  tx: Tx,
  { courier, ours, areas, depth }: Readonly<{ courier: Courier }> & Omit<Read, "adapter">,
  rows: Rows,
): Promise<void> {
  await lockPlaceList(tx, courier);
  const before = (await keptPlaces(tx, courier)).filter(({ isGone }) => !isGone);
  const lost = before.filter(({ id }) => !rows.has(id)).length;
  if (rows.size === 0 || (before.length >= fewest && lost * 2 > before.length))
    throw new Error(`${courier} lists ${rows.size} places and no more ${lost} of ${before.length}`);
  await keepPlaces(tx, courier, [...rows.values()]);
  const theirs = [...rows.values()];
  const found = matchPlaces(ours, theirs, depth);
  const shallow = matchAreas({ ours, areas, theirs, found, depth });
  // What is no place of the depth that it must be named by may still be one below it.
  const rest = areas.filter(({ id }) => !shallow.has(id));
  const deep = depth === "area" ? [] : matchAreas({ ours, areas: rest, theirs, found, depth: "area" });
  const inAreas = new Map([...shallow, ...deep]);
  const map = await mapOf(tx, courier);
  // Most areas are no place of his own: of those nothing is written, they are where their thana is.
  const told = areas.filter(({ id }) => map.has(id) || inAreas.has(id));
  const next = [...ours, ...told].flatMap(({ id }) => {
    const match = found.get(id) ?? inAreas.get(id) ?? { state: "none" };
    const after = standing(map.get(id), match, rows, id);
    return after ? [after] : [];
  });
  await writeMap(tx, { courier, actor: "system:places", rows: next });
  const isFirstWord = before.every(({ delivers, fetches }) => delivers === null && fetches === null);
  if (isFirstWord) await noteServiceSeen(tx, courier, null);
  await noteChecked(tx, courier);
}
