import { ComplaintPhotoView } from "@haat/contract/complaint";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import type { Route } from "./+types/photo.ts";

/** A photo of a complaint, for staff. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readComplaintPhoto"]);
  const { orderId, complaint, place } = args.params;
  const [order, of, at] = [orderId, complaint, place].map(encodeURIComponent);
  const path = `/v1/support/orders/${order}/complaints/${of}/photos/${at}`;
  return shownFile(await personalApi(args).read(path, ComplaintPhotoView), `photo-${Number(place)}`);
}
