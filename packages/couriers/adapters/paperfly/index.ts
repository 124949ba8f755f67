import type { PaperflyConfig } from "../../config/paperfly.ts";
import { type JsonApi, jsonApi, type Reply } from "../../http/json-api.ts";
import type {
  Booked,
  BookingQuestion,
  Cancelled,
  CourierAdapter,
  FoundBooking,
  Outside,
} from "../../port.ts";
import { reportOf } from "../../report.ts";
import { isSame, readEvents, taken, unreadable } from "../../notice.ts";
import { cannotLandAnyMore } from "../../refusal.ts";
import { oneByOne } from "../../usual.ts";
import { sayingOfHook, sayingsOfStanding } from "./map.ts";
import { orderOf } from "./order.ts";
import { envelope, hookBody, hookData, type PaperflyStanding, placed, tracked } from "./wire.ts";

type Refused = Readonly<{ code: string; said?: string }>;

/** What Paperfly says of a call: HTTP's status and its own code must both be well. */
function outcomeOf(reply: Reply): Readonly<{ success: unknown }> | Refused | "unknown" | "unsent" {
  if (reply.kind === "unsent") return "unsent";
  if (reply.kind === "silence") return "unknown";
  const read = envelope.safeParse(reply.body);
  if (!read.success) return reply.kind === "ok" ? "unknown" : { code: `http_${reply.status}` };
  const { success, error, response_code: code } = read.data;
  const isWell = reply.kind === "ok" && (code === undefined || Number(code) === 200);
  if (isWell && success !== undefined && success !== null && !error) return { success };
  // Neither a success nor a word against it.
  if (isWell && !error) return "unknown";
  const why = (error ?? success) as Readonly<{ message?: unknown }> | string | undefined;
  const said = typeof why === "string" ? why : why?.message;
  return {
    code: code === undefined ? `http_${reply.status}` : `response_${code}`,
    ...(typeof said === "string" && said !== "" && { said: said.slice(0, 500) }),
  };
}

async function book(
  call: JsonApi,
  config: PaperflyConfig,
  parcel: Parameters<CourierAdapter["book"]>[0],
): Promise<Booked> {
  const order = orderOf(config, parcel);
  if ("state" in order) return order;
  const outcome = outcomeOf(
    await call({ op: "book", verb: "POST", path: order.path, body: order.body, reference: parcel.reference }),
  );
  if (outcome === "unsent") return { state: "rejected", code: "unavailable" };
  if (outcome === "unknown") return { state: "unknown" };
  if ("code" in outcome) return { state: "rejected", ...outcome };
  const read = placed.safeParse(outcome.success);
  if (!read.success) return { state: "unknown" };
  const { tracking_number: consignment, tracking_barcode: tracking } = read.data;
  return { state: "booked", consignment, tracking, fee: null };
}

/** The stations of the parcel that we have named so; null: it tells of none. */
async function standingOf(
  call: JsonApi,
  op: string,
  reference: string,
): Promise<PaperflyStanding | "none" | "unknown"> {
  const body = { ReferenceNumber: reference };
  const reply = await call({ op, verb: "POST", path: "/API-Order-Tracking", body, reference });
  if (reply.kind !== "ok") return "unknown";
  const outcome = outcomeOf(reply);
  const told = typeof outcome === "object" && "success" in outcome ? outcome.success : reply.body;
  const read = tracked.safeParse(told);
  return read.success ? (read.data.trackingStatus[0] ?? "none") : "unknown";
}

/** Its tracking need not name the parcel's own number: then there is one, and it is followed by our reference. */
async function findBooking(
  call: JsonApi,
  { emptyMeans }: PaperflyConfig,
  question: BookingQuestion,
): Promise<FoundBooking> {
  const standing = await standingOf(call, "find", question.reference);
  if (standing === "unknown") return { state: "unknown" };
  if (standing === "none")
    return { state: emptyMeans === "absent" && cannotLandAnyMore(question) ? "absent" : "unknown" };
  const consignment = standing.tracking_number;
  return consignment === null
    ? { state: "exists" }
    : { state: "booked", consignment, tracking: null, fee: null };
}

/** The last slash belongs to the address: without it the call leads elsewhere (`couriers.md` 3.4). */
async function cancel(call: JsonApi, reference: string): Promise<Cancelled> {
  const body = { order_id: reference };
  const outcome = outcomeOf(
    await call({ op: "cancel", verb: "POST", path: "/api/v1/cancel-order/", body, reference }),
  );
  if (outcome === "unsent") return { state: "refused", code: "unavailable" };
  if (outcome === "unknown") return { state: "unknown" };
  return "code" in outcome ? { state: "refused", code: outcome.code } : { state: "cancelled" };
}

const basic = (username: string, password: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));

/** Paperfly: everything is asked by our own reference; thana and district by name where the old call is used. */
export function paperfly(config: PaperflyConfig, outside: Outside): CourierAdapter {
  const headers = {
    authorization: `Basic ${basic(config.username, config.password)}`,
    paperflykey: config.key,
  };
  const call = jsonApi({ courier: "paperfly", address: config.origin, headers, config }, outside);
  const bookOne: CourierAdapter["book"] = (parcel) => book(call, config, parcel);
  return {
    courier: "paperfly",
    capabilities: {
      hasSandbox: false,
      bulk: { most: 1, tellsIds: true },
      cancels: "api",
      quotes: false,
      placeDepth: config.orderCall.name === "new_order" ? "thana" : null,
      listsPlaces: false,
      tellsService: null,
      places: config.orderCall.name === "new_order" ? "names" : "free_text",
      webhook: "shared_secret",
      states: "invoice_number",
      scores: false,
      triesAgain: "phone",
      exchanges: config.orderCall.name === "new_order_v2" ? "by_kind" : "in_words",
      tellsWhere: true,
      findsByReference: true,
      tracks: true,
    },
    book: bookOne,
    bookMany: oneByOne(bookOne),
    findBooking: (question) => findBooking(call, config, question),
    track: async ({ reference }) => {
      const standing = await standingOf(call, "track", reference);
      if (standing === "unknown") return { state: "unknown" };
      if (standing === "none") return { state: config.emptyMeans === "absent" ? "not_found" : "unknown" };
      const sayings = sayingsOfStanding(reference, standing, config);
      return {
        state: "told",
        reports: await Promise.all(sayings.map((saying) => reportOf("paperfly", saying, null))),
      };
    },
    cancel: ({ reference }) => cancel(call, reference),
    quote: async () => ({ state: "by_hand" }),
    readNotice: async ({ headers: shown, rawBody }) => {
      if (!isSame(shown.get("x-paperfly-secret"), config.hookSecret)) return { state: "refused" };
      const reports = await readEvents("paperfly", rawBody, async (body, bytes) => {
        const read = hookBody.safeParse(body);
        const data = hookData.safeParse(read.data?.data ?? body);
        if (!read.success || !data.success) return "unreadable";
        const saying = sayingOfHook(read.data.event, read.data.timestamp ?? null, data.data);
        if (!saying.consignment && !saying.reference) return "unreadable";
        return reportOf("paperfly", saying, bytes);
      });
      return reports === null ? unreadable : { state: "reports", reports, answer: taken };
    },
    listPlaces: async function* () {},
    score: async () => ({ state: "by_hand" }),
    listPayments: async () => ({ state: "by_hand" }),
    readPayment: async () => ({ state: "by_hand" }),
  };
}
