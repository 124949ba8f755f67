import type { JsonApi } from "../../http/json-api.ts";
import { pageOf, type PlacesAsked } from "../../pages.ts";
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
  { depth, pages }: Partial<PlacesAsked>,
): ReturnType<CourierAdapter["listPlaces"]> {
  const listed = (path: string, body: object) =>
    pageOf(pages, `${path} ${JSON.stringify(body)}`, () => list(call, path, body));
  for (const { name: district, value: city } of await listed("/city-list", {})) {
    yield { level: "district", id: city, name: district, parent: null, ...untold };
    for (const { name, value: thana } of await listed("/thana-list", { city })) {
      const id = `${city}/${thana}`;
      yield { level: "thana", id, name, parent: city, ...untold };
      if (depth !== "thana")
        for (const { value: postcode } of await listed("/postcode-list", { city, thana }))
          for (const area of await listed("/area-list", { postcode }))
            yield {
              ...untold,
              ...{ level: "area", id: `${id}/${postcode}/${area.value}`, name: area.name },
              ...{ parent: id, postCode: postcode },
            } satisfies PlaceRow;
    }
  }
}
