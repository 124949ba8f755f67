import { publicApi } from "../../lib/api.server.ts";
import { readAreas } from "../checkout/areas.server.ts";
import type { Route } from "./+types/route.ts";

const dayS = 86_400;

/** For the script of the address form: the upazilas and thanas of a district, and what lies below one of those. The same for everybody. */
export async function loader(args: Route.LoaderArgs) {
  const parent = new URL(args.request.url).searchParams.get("parent") ?? "";
  const areas = await readAreas(publicApi(args), parent);
  return Response.json(areas, { headers: { "cache-control": `public, max-age=${dayS}` } });
}
