import { PlaceList } from "@haat/contract/delivery";
import { outcomeOf, type Api } from "../../lib/api.server.ts";

/** Null: nothing was looked for. A service that is silent finds nothing; the lists below still lead there. */
export async function findPlaces(api: Api, q: string): Promise<PlaceList["items"] | null> {
  if (q === "") return null;
  const found = await outcomeOf(api.find("/v1/store/places", PlaceList, { query: { q } }));
  return found.ok ? found.value.items : [];
}
