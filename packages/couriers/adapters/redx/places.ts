import type { JsonApi } from "../../http/json-api.ts";
import { pageOf, type PlacesAsked } from "../../pages.ts";
import { type CourierAdapter, CourierSilent, type PlaceRow } from "../../port.ts";
import { areaList } from "./wire.ts";

type Area = Readonly<{ id: string; name: string; post_code: string | null }>;

async function areasOf(call: JsonApi, query: string): Promise<readonly Area[]> {
  const reply = await call({ op: "places", verb: "GET", path: `/areas${query}` });
  const read = reply.kind === "ok" ? areaList.safeParse(reply.body) : null;
  if (!read?.success) throw new CourierSilent("RedX did not list its areas");
  return read.data.areas;
}

const untold = { delivers: null, fetches: null };
const rowOf = ({ id, name, post_code: postCode }: Area, parent: string | null): PlaceRow => ({
  ...{ level: "area", id, name, parent, postCode, ...untold },
});

/**
 * One flat list, whose rows name no district. Which areas a district has it tells whoever asks by the district's name, in a spelling
 * of its own: the first of ours that it knows counts. The others follow without one.
 */
export async function* listPlaces(
  call: JsonApi,
  { districts = [], pages }: Partial<PlacesAsked>,
): ReturnType<CourierAdapter["listPlaces"]> {
  const listed = (query: string) => pageOf(pages, `areas${query}`, () => areasOf(call, query));
  const all = await listed("");
  const placed = new Set<string>();
  for (const spellings of districts)
    for (const name of spellings) {
      const areas = await listed(`?${new URLSearchParams({ district_name: name })}`);
      // One that does not know the filter tells everything.
      if (areas.length === 0 || areas.length === all.length) continue;
      const id = `district:${name}`;
      yield { level: "district", id, name, parent: null, postCode: null, ...untold };
      for (const area of areas.filter(({ id: each }) => !placed.has(each))) {
        placed.add(area.id);
        yield rowOf(area, id);
      }
      break;
    }
  for (const area of all) if (!placed.has(area.id)) yield rowOf(area, null);
}
