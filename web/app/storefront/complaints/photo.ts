import { ComplaintPhotoView } from "@haat/contract/complaint";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import { orderKeys } from "../order/queries.server.ts";
import type { Route } from "./+types/photo.ts";

/** A photo of one's own complaint. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { orderId, complaint, place } = args.params;
  const [order, of, at] = [orderId, complaint, place].map(encodeURIComponent);
  const path = `/v1/store/orders/${order}/complaints/${of}/photos/${at}`;
  const headers = orderKeys(args.request, orderId);
  return shownFile(
    await personalApi(args).read(path, ComplaintPhotoView, { headers }),
    `photo-${Number(place)}`,
  );
}
