import { ComplaintPhotoView } from "@haat/contract/complaint";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import type { Route } from "./+types/photo.ts";

/** A photo that a buyer shows the shop of what he complains of. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { id, complaint, place } = args.params;
  const [part, of, at] = [id, complaint, place].map(encodeURIComponent);
  const path = `/v1/vendor/orders/${part}/complaints/${of}/photos/${at}`;
  return shownFile(await personalApi(args).read(path, ComplaintPhotoView), `photo-${Number(place)}`);
}
