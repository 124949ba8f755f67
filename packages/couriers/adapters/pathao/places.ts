import { listIn, isFields, textIn } from "../../fields.ts";
import { pageOf, type PlacesAsked } from "../../pages.ts";
import { CourierSilent, type PlaceRow } from "../../port.ts";
import type { PathaoClient } from "./client.ts";

type Level = Readonly<{ level: PlaceRow["level"]; prefix: "city" | "zone" | "area" }>;
const levels = {
  city: { level: "district", prefix: "city" },
  zone: { level: "thana", prefix: "zone" },
  area: { level: "area", prefix: "area" },
} as const satisfies Readonly<Record<string, Level>>;

/** Its cities, zones and areas are numbered each for themselves: a zone may have a city's number. */
const idIn = (prefix: Level["prefix"], id: string): string =>
  id === "" || prefix === "city" ? id : `${prefix}-${id}`;
/** As it is told of one. */
export const bareId = (id: string): string => id.replace(/^(?:zone|area)-/, "");

const yesOrNo = (value: unknown): boolean | null =>
  typeof value === "boolean"
    ? value
    : value === 1 || value === "1"
      ? true
      : value === 0 || value === "0"
        ? false
        : null;

async function rowsOf(client: PathaoClient, path: string, { level, prefix }: Level, parent: string | null) {
  const reply = await client.get("places", path, null);
  const list = reply.kind === "ok" ? listIn(reply.body) : null;
  if (!list) throw new CourierSilent(`Pathao did not list ${path}`);
  return list.filter(isFields).flatMap((row): PlaceRow[] => {
    const [id, name] = [idIn(prefix, textIn(row, `${prefix}_id`)), textIn(row, `${prefix}_name`)];
    const [delivers, fetches] = [yesOrNo(row["home_delivery_available"]), yesOrNo(row["pickup_available"])];
    return id === "" || name === "" ? [] : [{ level, id, name, parent, postCode: null, delivers, fetches }];
  });
}

/** City by city and zone by zone: the bulk lists are seen in envelopes of different depth, and nothing says which rows they leave out. */
export async function* pathaoPlaces(
  client: PathaoClient,
  citiesPath: string,
  { depth, pages }: Partial<PlacesAsked>,
): AsyncIterable<PlaceRow> {
  const listed = (path: string, level: Level, parent: string | null) =>
    pageOf(pages, path, () => rowsOf(client, path, level, parent));
  for (const city of await listed(citiesPath, levels.city, null)) {
    yield city;
    for (const zone of await listed(`cities/${city.id}/zone-list`, levels.zone, city.id)) {
      yield zone;
      if (depth !== "thana") yield* await listed(`zones/${bareId(zone.id)}/area-list`, levels.area, zone.id);
    }
  }
}
