import { PhotoFileView } from "@haat/contract/delivery-proof";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import type { Route } from "./+types/route.ts";

/** A photo that the shop keeps of a delivery. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { id, place } = args.params;
  const path = `/v1/vendor/orders/${encodeURIComponent(id)}/photos/${encodeURIComponent(place)}`;
  return shownFile(await personalApi(args).read(path, PhotoFileView), `${id}-${Number(place)}`);
}
