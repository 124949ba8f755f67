import { ComplaintPhotoView, type ComplaintView } from "@haat/contract/complaint";
import { data } from "react-router";
import { type Api, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { paperOf } from "../../lib/paper.server.ts";
import { orderKeys, readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/pack.ts";
import { type PackPhoto, packOf } from "./pack-sheet.server.ts";
import template from "./pack.typ?raw";
import { readComplaints } from "./queries.server.ts";

type Asker = Readonly<{ api: Api; request: Request }>;

/** What is still kept of its photos, each once. */
function photosOf({ api, request }: Asker, { id, order, photos }: ComplaintView): Promise<PackPhoto[]> {
  const headers = orderKeys(request, order.id);
  const base = `/v1/store/orders/${order.id}/complaints/${id}/photos`;
  return Promise.all(
    photos
      .filter(({ isGone }) => !isGone)
      .map(async ({ place, at }) => {
        const { base64 } = await api.read(`${base}/${place}`, ComplaintPhotoView, { headers });
        return { place, at, bytes: Buffer.from(base64, "base64") };
      }),
  );
}

/** Order, payments, deliveries, words and photos of a complaint as a PDF, for whoever its buyer shows it to. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const [asker, { orderId }] = [{ api: personalApi(args), request: args.request }, args.params];
  const [order, { items }] = await Promise.all([
    readOrder(asker.api, asker.request, orderId),
    readComplaints(asker.api, asker.request, orderId),
  ]);
  const complaint = items.find(({ id }) => id === args.params.complaint);
  if (!complaint) throw data(null, { status: 404 });
  const photos = await photosOf(asker, complaint);
  const locale = localeOf(args.params);
  const sheet = packOf({ order, complaint, photos, locale, at: new Date() });
  return new Response(await paperOf(template, sheet), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="haat-${complaint.number}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
