import type { EcourierConfig } from "../../config/ecourier.ts";
import { type JsonApi, jsonApi, type Reply } from "../../http/json-api.ts";
import type {
  Booked,
  BookingQuestion,
  Cancelled,
  CourierAdapter,
  FoundBooking,
  Outside,
  Priced,
  Quoted,
  Score,
  Tracked,
} from "../../port.ts";
import { reportOf } from "../../report.ts";
import { cannotLandAnyMore } from "../../refusal.ts";
import { oneByOne } from "../../usual.ts";
import { takaOf } from "../../values.ts";
import { isGranted, numberOf, saidOf, sayingsOf, toScore } from "./map.ts";
import { orderOf, packageOf } from "./order.ts";
import { listPlaces } from "./places.ts";
import { envelope, type EcourierEnvelope, type EcourierParcel, fraud, packages, tracked } from "./wire.ts";

type Post = (op: string, path: string, body: object, reference?: string | null) => Promise<Reply>;

/** Granted, refused (with its code), or an answer that is neither. */
function outcomeOf(reply: Reply): EcourierEnvelope | Readonly<{ code: string; said?: string }> | "unknown" {
  if (reply.kind === "silence" || reply.kind === "unsent") return "unknown";
  const read = envelope.safeParse(reply.body);
  if (!read.success) return reply.kind === "ok" ? "unknown" : { code: `http_${reply.status}` };
  if (reply.kind === "ok" && isGranted(read.data)) return read.data;
  const { response_code: code, success, errors } = read.data;
  if (reply.kind === "ok" && code === undefined && success === undefined && errors === undefined)
    return "unknown";
  const said = saidOf(read.data);
  const isTold = code !== undefined && Number(code) !== 200;
  const named = isTold ? `response_${code}` : reply.kind === "ok" ? "not_granted" : `http_${reply.status}`;
  return { code: named, ...(said !== undefined && { said }) };
}
const isRefused = (outcome: object): outcome is Readonly<{ code: string; said?: string }> =>
  "code" in outcome;

async function book(
  post: Post,
  config: EcourierConfig,
  parcel: Parameters<CourierAdapter["book"]>[0],
): Promise<Booked> {
  const order = orderOf(config, parcel);
  if ("state" in order) return order;
  const reply = await post("book", `/${config.orderCall}`, order.body, parcel.reference);
  if (reply.kind === "unsent") return { state: "rejected", code: "unavailable" };
  const outcome = outcomeOf(reply);
  if (outcome === "unknown") return { state: "unknown" };
  if (isRefused(outcome)) return { state: "rejected", ...outcome };
  return outcome.ID === null
    ? { state: "unknown" }
    : { state: "booked", consignment: outcome.ID, tracking: outcome.ID, fee: null };
}

/** What it tells of one parcel; `none`: it says that it has no data. */
async function lookUp(
  post: Post,
  op: string,
  by: Readonly<{ ecr: string }> | Readonly<{ product_id: string }>,
  reference: string,
): Promise<EcourierParcel | "none" | "unknown"> {
  const reply = await post(op, "/track", by, reference);
  const read = reply.kind === "ok" ? tracked.safeParse(reply.body) : null;
  if (!read?.success) return "unknown";
  const { query_data: data } = read.data;
  if (typeof data === "string") return /^no data found\.?$/i.test(data.trim()) ? "none" : "unknown";
  const [parcel, ...more] = data;
  if (!parcel) return "none";
  // Two parcels under one name, or another's: whose they are, a person finds out.
  const isOurs =
    parcel.product_id === null ||
    parcel.product_id === reference ||
    // Its shop booked it by itself: we know no other name of it than its number.
    ("ecr" in by && by.ecr === reference && numberOf(parcel)?.toUpperCase() === reference.toUpperCase());
  return more.length === 0 && isOurs ? parcel : "unknown";
}

async function findBooking(
  post: Post,
  { noDataMeans }: EcourierConfig,
  question: BookingQuestion,
): Promise<FoundBooking> {
  const { reference } = question;
  const parcel = await lookUp(post, "find", { product_id: reference }, reference);
  if (parcel === "unknown") return { state: "unknown" };
  if (parcel === "none")
    return { state: noDataMeans === "absent" && cannotLandAnyMore(question) ? "absent" : "unknown" };
  const consignment = numberOf(parcel);
  return consignment === null
    ? { state: "exists" }
    : { state: "booked", consignment, tracking: consignment, fee: null };
}

async function track(
  post: Post,
  { noDataMeans }: EcourierConfig,
  { consignment, reference }: Parameters<CourierAdapter["track"]>[0],
): Promise<Tracked> {
  const by = consignment === null ? { product_id: reference } : { ecr: consignment };
  const parcel = await lookUp(post, "track", by, reference);
  if (parcel === "unknown") return { state: "unknown" };
  if (parcel === "none") return { state: noDataMeans === "absent" ? "not_found" : "unknown" };
  const named = { consignment: consignment ?? numberOf(parcel), reference };
  const sayings = sayingsOf(parcel).map((saying) => ({ ...saying, ...named }));
  return {
    state: "told",
    reports: await Promise.all(sayings.map((saying) => reportOf("ecourier", saying, null))),
  };
}

async function cancel(
  post: Post,
  { consignment, reference, reason }: Parameters<CourierAdapter["cancel"]>[0],
): Promise<Cancelled> {
  if (consignment === null) return { state: "by_hand" };
  const body = { tracking: consignment, comment: reason.slice(0, 255) };
  const reply = await post("cancel", "/cancel-order", body, reference);
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  const outcome = outcomeOf(reply);
  if (outcome === "unknown") return { state: "unknown" };
  return isRefused(outcome) ? { state: "refused", code: outcome.code } : { state: "cancelled" };
}

/** The price of the package that the parcel would go by. */
async function quote(post: Post, config: EcourierConfig, { place, grams }: Priced): Promise<Quoted> {
  const code = packageOf(config, place, grams);
  if (code === null) return { state: "refused", code: "unfit" };
  const reply = await post("quote", "/packages", {});
  const read = reply.kind === "ok" ? packages.safeParse(reply.body) : null;
  if (!read?.success) return { state: "unknown" };
  const ours = read.data.find(({ package_code }) => package_code === code);
  if (!ours) return { state: "refused", code: "package" };
  const delivery = takaOf(ours.shipping_charge);
  return delivery ? { state: "quoted", delivery, cod: null } : { state: "unknown" };
}

async function score(post: Post, phone: string): Promise<Score> {
  const reply = await post("score", "/fraud-status-check", { number: phone });
  if (reply.kind !== "ok") return { state: "unknown" };
  if (reply.body === null) return { state: "no_data" };
  const outcome = outcomeOf(reply);
  const read = fraud.safeParse(reply.body);
  if (!read.success || (outcome !== "unknown" && isRefused(outcome))) return { state: "unknown" };
  return toScore(read.data.customer_status, read.data.customer_message, read.data.message);
}

/** eCourier: every call is a POST, and where a parcel is it says in words that nobody has published. */
export function ecourier(config: EcourierConfig, outside: Outside): CourierAdapter {
  const headers = { "API-KEY": config.key, "API-SECRET": config.secret, "USER-ID": config.userId };
  const call: JsonApi = jsonApi({ courier: "ecourier", address: config.api, headers, config }, outside);
  const post: Post = (op, path, body, reference = null) => call({ op, verb: "POST", path, body, reference });
  const bookOne: CourierAdapter["book"] = (parcel) => book(post, config, parcel);
  return {
    courier: "ecourier",
    capabilities: {
      hasSandbox: true,
      bulk: { most: 1, tellsIds: true },
      cancels: "api",
      quotes: true,
      ...{
        places: "names",
        placeDepth: config.needsPlace.includes("area") ? "area" : "thana",
        listsPlaces: true,
        tellsService: null,
      },
      webhook: "none",
      states: "nothing",
      scores: true,
      triesAgain: "phone",
      exchanges: "in_words",
      tellsWhere: false,
      findsByReference: true,
      tracks: true,
    },
    book: bookOne,
    bookMany: oneByOne(bookOne),
    findBooking: (question) => findBooking(post, config, question),
    track: (parcel) => track(post, config, parcel),
    cancel: (order) => cancel(post, order),
    quote: (priced) => quote(post, config, priced),
    readNotice: async () => ({ state: "refused" }),
    listPlaces: (asked) => listPlaces(call, asked ?? {}),
    score: (phone) => score(post, phone),
    listPayments: async () => ({ state: "by_hand" }),
    readPayment: async () => ({ state: "by_hand" }),
  };
}
