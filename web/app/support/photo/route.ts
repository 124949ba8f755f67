import { PhotoFileView } from "@haat/contract/delivery-proof";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import type { Route } from "./+types/route.ts";

/** A photo of a delivery, for staff. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readOrderPhoto"]);
  const { id, place } = args.params;
  const path = `/v1/support/parts/${encodeURIComponent(id)}/photos/${encodeURIComponent(place)}`;
  return shownFile(await personalApi(args).read(path, PhotoFileView), `${id}-${Number(place)}`);
}
