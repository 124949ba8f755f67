import type { JsonApi } from "../../http/json-api.ts";
import { type CourierAdapter, CourierSilent, type PlaceRow } from "../../port.ts";
import { names } from "./wire.ts";

type Named = Readonly<{ name: string; value: string }>;

async function list(call: JsonApi, path: string, body: object): Promise<readonly Named[]> {
  const reply = await call({ op: "places", verb: "POST", path, body });
  const read = reply.kind === "ok" ? names.safeParse(reply.body) : null;
  if (!read?.success) throw new CourierSilent(`eCourier did not list ${path}`);
  return read.data;
}

/** What it does not say. */
const untold = { postCode: null, delivers: null, fetches: null };

/**
 * City, thana, post code, area: a call for each. It gives no ids, so that the names of the way there stand for them, with a
 * slash between.
 */
export async function* listPlaces(
  call: JsonApi,
  depth: "thana" | "area",
): ReturnType<CourierAdapter["listPlaces"]> {
  for (const { name: district, value: city } of await list(call, "/city-list", {})) {
    yield { level: "district", id: city, name: district, parent: null, ...untold };
    for (const { name, value: thana } of await list(call, "/thana-list", { city })) {
      const id = `${city}/${thana}`;
      yield { level: "thana", id, name, parent: city, ...untold };
      if (depth === "area")
        for (const { value: postcode } of await list(call, "/postcode-list", { city, thana }))
          for (const area of await list(call, "/area-list", { postcode }))
            yield {
              ...untold,
              ...{ level: "area", id: `${id}/${postcode}/${area.value}`, name: area.name },
              ...{ parent: id, postCode: postcode },
            } satisfies PlaceRow;
    }
  }
}
