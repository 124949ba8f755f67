import { basisPoints, bdt } from "@haat/core/money";
import { takaOf, wholeTaka } from "../../values.ts";
import type { PathaoConfig } from "../../config/pathao.ts";
import type { CourierAdapter, Outside, ParcelName, Priced, Quoted, Tracked } from "../../port.ts";
import { reportOf } from "../../report.ts";
import { book, bookMany, dataOf, findBooking } from "./booking.ts";
import { pathaoClient, type PathaoClient } from "./client.ts";
import { readPathaoNotice } from "./notice.ts";
import { itemType, kilos, numbered, placeFields } from "./order.ts";
import { pathaoPlaces } from "./places.ts";
import { sayingsOf } from "./words.ts";

async function track(
  { infoByReference }: PathaoConfig,
  client: PathaoClient,
  { consignment, reference }: ParcelName,
): Promise<Tracked> {
  if (consignment === null && !infoByReference) return { state: "by_hand" };
  const path = `orders/${encodeURIComponent(consignment ?? reference)}/info`;
  const reply = await client.get("info", path, reference);
  if (reply.kind === "refused" && reply.status === 404) return { state: "not_found" };
  const data = dataOf(reply);
  if (!data) return { state: "unknown" };
  const sayings = sayingsOf(data);
  // The words of another parcel are no answer about this one.
  if (sayings.some((said) => said.reference !== reference && said.consignment !== consignment))
    return { state: "unknown" };
  const reports = await Promise.all(sayings.map((saying) => reportOf("pathao", saying, null)));
  return { state: "told", reports };
}

async function quote(config: PathaoConfig, client: PathaoClient, priced: Priced): Promise<Quoted> {
  const { store, kind, grams, place, collect } = priced;
  const fields = placeFields(place);
  if (!("recipient_city" in fields) || !("recipient_zone" in fields) || wholeTaka(collect) === null)
    return { state: "refused", code: "unfit" };
  const reply = await client.post(
    "quote",
    "merchant/price-plan",
    {
      ...{ store_id: numbered(store), item_type: itemType(config, kind), delivery_type: config.deliveryType },
      ...{ item_weight: kilos(grams), recipient_city: fields["recipient_city"] },
      recipient_zone: fields["recipient_zone"],
    },
    null,
  );
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  if (reply.kind === "refused") return { state: "refused", code: `http_${reply.status}` };
  const data = dataOf(reply);
  const delivery = takaOf(data?.["final_price"]);
  if (!data || !delivery) return { state: "unknown" };
  const share = Number(data["cod_percentage"]);
  const bps = Math.round(share * 10_000);
  const isTold = data["cod_percentage"] != null && bps >= 0 && bps <= 10_000;
  return { state: "quoted", delivery, cod: isTold ? bdt(basisPoints(collect.minor, BigInt(bps))) : null };
}

/** Pathao: a bulk call that names nothing, a signature that is the secret itself, and of money only the number of a payment. */
export function pathao(config: PathaoConfig, outside: Outside): CourierAdapter {
  const client = pathaoClient(config, outside);
  const byHand = async () => ({ state: "by_hand" }) as const;
  return {
    courier: "pathao",
    capabilities: {
      hasSandbox: true,
      bulk: { most: config.bulkMost, tellsIds: false },
      cancels: "by_hand",
      quotes: true,
      ...{ places: "optional_ids", placeDepth: "thana", listsPlaces: true, tellsService: "area" },
      webhook: "shared_secret",
      states: "invoice_number",
      scores: false,
      triesAgain: "portal",
      exchanges: "in_words",
      tellsWhere: true,
      findsByReference: config.infoByReference,
      tracks: true,
    },
    book: (parcel) => book(config, client, parcel),
    bookMany: (parcels) => bookMany(config, client, parcels),
    findBooking: (question) => findBooking(config, client, question),
    track: (parcel) => track(config, client, parcel),
    cancel: byHand,
    quote: (priced) => quote(config, client, priced),
    readNotice: (notice) => readPathaoNotice(config, notice),
    listPlaces: (asked) => pathaoPlaces(client, config.citiesPath, asked ?? {}),
    score: byHand,
    listPayments: byHand,
    readPayment: byHand,
  };
}
