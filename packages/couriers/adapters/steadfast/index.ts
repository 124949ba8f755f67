import type { SteadfastConfig } from "../../config/steadfast.ts";
import { isFields, listIn, textIn } from "../../fields.ts";
import {
  type Cancelled,
  type CourierAdapter,
  CourierSilent,
  type Outside,
  type ParcelName,
  type PlaceRow,
  type Score,
  type Tracked,
} from "../../port.ts";
import { reportOf } from "../../report.ts";
import { book, bookMany, bulkMost, findBooking } from "./booking.ts";
import { goodBody, isHeard, saysMissing, steadfastClient, type SteadfastClient, statusIn } from "./client.ts";
import { readSteadfastNotice } from "./notice.ts";
import { listPayments, readPayment } from "./payments.ts";
import { statusSaying } from "./words.ts";

const encoded = encodeURIComponent;

async function track(client: SteadfastClient, { consignment, reference }: ParcelName): Promise<Tracked> {
  const path =
    consignment === null
      ? `status_by_invoice/${encoded(reference)}`
      : `status_by_cid/${encoded(consignment)}`;
  const reply = await client.get("status", path, reference);
  if (saysMissing(reply)) return { state: "not_found" };
  const word = textIn(goodBody(reply) ?? {}, "delivery_status");
  if (word === "") return { state: "unknown" };
  // It names no time and no cash.
  const saying = { ...statusSaying(word), consignment, reference };
  return { state: "told", reports: [await reportOf("steadfast", saying, null)] };
}

/** Nothing stops a parcel: a return can be asked for, which its people grant or not. */
async function cancel(
  client: SteadfastClient,
  { consignment, reference, reason }: ParcelName & Readonly<{ reason: string }>,
): Promise<Cancelled> {
  const name = consignment === null ? { invoice: reference } : { consignment_id: consignment };
  const reply = await client.post("return", "create_return_request", { ...name, reason }, reference);
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  if (reply.kind === "silence" || statusIn(reply) >= 500) return { state: "unknown" };
  const status = statusIn(reply);
  if (status >= 300) return { state: "refused", code: `http_${status}` };
  const body = goodBody(reply);
  const within = isFields(body?.["data"]) ? body["data"] : body;
  return within && textIn(within, "id") !== "" ? { state: "asked" } : { state: "unknown" };
}

/** A score that is not there is no clean record. */
async function score(
  { score: counts }: SteadfastConfig,
  client: SteadfastClient,
  phone: string,
): Promise<Score> {
  if (counts === "off") return { state: "by_hand" };
  const body = goodBody(await client.get("score", `fraud_check/score/${encoded(phone)}`, null));
  const within = isFields(body?.["data"]) ? body["data"] : body;
  if (!within || !("score" in within)) return { state: "unknown" };
  if (within["score"] === null) return { state: "no_data" };
  const told = Number(textIn(within, "score"));
  if (!(told >= 0 && told <= 100) || textIn(within, "score") === "") return { state: "unknown" };
  const reasons = listIn(within["reasons"]) ?? [];
  return {
    state: "told",
    percent: counts === "risk" ? 100 - told : told,
    parcels: null,
    reasons: reasons.filter((reason): reason is string => typeof reason === "string"),
  };
}

/** Its list of police stations: of its rows nothing is published but that they are there. */
async function* places(client: SteadfastClient): AsyncIterable<PlaceRow> {
  const reply = await client.get("places", "police_stations", null);
  const list = isHeard(reply) && statusIn(reply) < 300 ? listIn(reply.body, "police_stations") : null;
  if (!list) throw new CourierSilent("Steadfast did not list its police stations");
  for (const row of list.filter(isFields)) {
    const name = textIn(row, "name");
    const id = textIn(row, "id") || name;
    if (name !== "")
      yield { level: "thana", id, name, parent: null, postCode: null, delivers: null, fetches: null };
  }
}

/** Steadfast: no sandbox, one word until the door, outcomes that wait for approval, and cash told in free text only. */
export function steadfast(config: SteadfastConfig, outside: Outside): CourierAdapter {
  const client = steadfastClient(config, outside);
  const byHand = async () => ({ state: "by_hand" }) as const;
  return {
    courier: "steadfast",
    capabilities: {
      hasSandbox: false,
      bulk: { most: bulkMost, tellsIds: true },
      cancels: "return_request",
      quotes: false,
      ...{ places: "free_text", placeDepth: null, listsPlaces: true, tellsService: null },
      webhook: config.webhookSecret === null ? "shared_secret" : "hmac",
      states: config.readsPayments ? "lines" : "nothing",
      scores: config.score !== "off",
      triesAgain: "phone",
      exchanges: "in_words",
      tellsWhere: true,
      findsByReference: true,
      tracks: true,
    },
    book: (parcel) => book(config, client, parcel),
    bookMany: (parcels) => bookMany(config, client, parcels),
    findBooking: (question) => findBooking(client, question),
    track: (parcel) => track(client, parcel),
    cancel: (order) => cancel(client, order),
    quote: byHand,
    readNotice: (notice) => readSteadfastNotice(config, notice),
    listPlaces: () => places(client),
    score: (phone) => score(config, client, phone),
    listPayments: config.readsPayments ? (cursor) => listPayments(client, cursor) : byHand,
    readPayment: config.readsPayments ? (id) => readPayment(client, id) : byHand,
  };
}
