import type { RedxConfig } from "../../config/redx.ts";
import { type JsonApi, jsonApi } from "../../http/json-api.ts";
import { isSame, readEvents, taken, unreadable } from "../../notice.ts";
import {
  type Cancelled,
  type CourierAdapter,
  type Outside,
  type Priced,
  type Quoted,
  type Tracked,
} from "../../port.ts";
import { reportOf } from "../../report.ts";
import { oneByOne } from "../../usual.ts";
import { takaOf, wholeTaka } from "../../values.ts";
import { book, idOf } from "./booking.ts";
import { listPlaces } from "./places.ts";
import { sayingOfHook, sayingsOfTrack } from "./map.ts";
import { charges, hookBody, parcelInfo, storeInfo, trackLines, updated } from "./wire.ts";

/** Two questions: where it is, and the lines for people. Half an answer is none. */
async function track(call: JsonApi, id: string, reference: string): Promise<Tracked> {
  const name = encodeURIComponent(id);
  const about = { verb: "GET", reference } as const;
  const info = await call({ op: "track", path: `/parcel/info/${name}`, ...about });
  if (info.kind === "refused" && info.status === 404) return { state: "not_found" };
  const parcel = info.kind === "ok" ? parcelInfo.safeParse(info.body) : null;
  if (!parcel?.success || parcel.data.parcel.tracking_id !== id) return { state: "unknown" };
  const lines = await call({ op: "track", path: `/parcel/track/${name}`, ...about });
  const told = lines.kind === "ok" ? trackLines.safeParse(lines.body) : null;
  if (!told?.success) return { state: "unknown" };
  const sayings = sayingsOfTrack(parcel.data.parcel, told.data.tracking, takaOf(parcel.data.parcel.charge));
  return {
    state: "told",
    reports: await Promise.all(sayings.map((saying) => reportOf("redx", saying, null))),
  };
}

/** "Request Accepted" says that it was asked; whether it is done, the parcel itself tells. */
async function cancel(
  call: JsonApi,
  { cancel: { property, value } }: RedxConfig,
  { consignment, reference, reason }: Parameters<CourierAdapter["cancel"]>[0],
): Promise<Cancelled> {
  if (consignment === null) return { state: "by_hand" };
  const reply = await call({
    ...{ op: "cancel", verb: "PATCH", path: "/parcels", reference },
    body: {
      entity_type: "parcel-tracking-id",
      entity_id: consignment,
      update_details: { property_name: property, new_value: value, reason },
    },
  });
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  if (reply.kind === "silence") return { state: "unknown" };
  if (reply.kind !== "ok") return { state: "refused", code: `http_${reply.status}` };
  const read = updated.safeParse(reply.body);
  if (!read.success) return { state: "unknown" };
  if (!read.data.success) return { state: "refused", code: "not_accepted" };
  const now = await track(call, consignment, reference);
  const isVoid = now.state === "told" && now.reports.some(({ says }) => says === "void");
  return { state: isVoid ? "cancelled" : "asked" };
}

/** Asks first from which area RedX fetches there. */
async function quote(call: JsonApi, { place, store, collect, grams }: Priced): Promise<Quoted> {
  const area = idOf(place.area?.id);
  const cash = wholeTaka(collect);
  if (area === null || idOf(store) === null || cash === null) return { state: "refused", code: "unfit" };
  const info = await call({ op: "quote", verb: "GET", path: `/pickup/store/info/${store}` });
  if (info.kind === "refused" && info.status === 404) return { state: "refused", code: "store" };
  const from = info.kind === "ok" ? storeInfo.safeParse(info.body) : null;
  if (!from?.success) return { state: "unknown" };
  const query = new URLSearchParams({
    delivery_area_id: String(area),
    pickup_area_id: from.data.pickup_store.area_id,
    cash_collection_amount: cash,
    weight: String(grams),
  });
  const reply = await call({ op: "quote", verb: "GET", path: `/charge/charge_calculator?${query}` });
  if (reply.kind === "refused") return { state: "refused", code: `http_${reply.status}` };
  const read = reply.kind === "ok" ? charges.safeParse(reply.body) : null;
  const delivery = takaOf(read?.data?.deliveryCharge);
  return delivery ? { state: "quoted", delivery, cod: takaOf(read?.data?.codCharge) } : { state: "unknown" };
}

/** RedX OpenAPI v1.0.0-beta: areas by number, text for money, and no way to find a booking whose answer was lost. */
export function redx(config: RedxConfig, outside: Outside): CourierAdapter {
  const headers = { "API-ACCESS-TOKEN": `Bearer ${config.token}` };
  const call = jsonApi({ courier: "redx", address: config.api, headers, config }, outside);
  const bookOne: CourierAdapter["book"] = (parcel) => book(call, parcel);
  return {
    courier: "redx",
    capabilities: {
      hasSandbox: true,
      bulk: { most: 1, tellsIds: true },
      cancels: "api",
      quotes: true,
      ...{ places: "area_id", placeDepth: "area", listsPlaces: true, tellsService: null },
      webhook: "address_token",
      states: "nothing",
      scores: false,
      triesAgain: "phone",
      exchanges: "in_words",
      tellsWhere: true,
      findsByReference: false,
      tracks: true,
    },
    book: bookOne,
    bookMany: oneByOne(bookOne),
    findBooking: async () => ({ state: "by_hand" }),
    track: async ({ consignment, reference }) =>
      consignment === null ? { state: "by_hand" } : track(call, consignment, reference),
    cancel: (order) => cancel(call, config, order),
    quote: (priced) => quote(call, priced),
    readNotice: async ({ url, rawBody }) => {
      if (!isSame(url.searchParams.get(config.hook.name), config.hook.token)) return { state: "refused" };
      const reports = await readEvents("redx", rawBody, async (body, bytes) => {
        const read = hookBody.safeParse(body);
        return read.success
          ? reportOf("redx", sayingOfHook(read.data, config.invoiceIs), bytes)
          : "unreadable";
      });
      return reports === null ? unreadable : { state: "reports", reports, answer: taken };
    },
    listPlaces: (asked) => listPlaces(call, asked ?? {}),
    score: async () => ({ state: "by_hand" }),
    listPayments: async () => ({ state: "by_hand" }),
    readPayment: async () => ({ state: "by_hand" }),
  };
}
