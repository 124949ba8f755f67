import type { Reply } from "../../http/json-api.ts";
import { cannotLandAnyMore, rejectedBy } from "../../refusal.ts";
import { unfit } from "../../usual.ts";
import { takaOf } from "../../values.ts";
import { type Fields, isFields, misfitOf, textIn, textOrNull } from "../../fields.ts";
import type { PathaoConfig } from "../../config/pathao.ts";
import type { Booked, BookingQuestion, FoundBooking, ParcelToBook } from "../../port.ts";
import type { PathaoClient } from "./client.ts";
import { bounds, orderBody } from "./order.ts";

export const dataOf = (reply: Reply): Fields | null => {
  if (reply.kind !== "ok" || !isFields(reply.body)) return null;
  return isFields(reply.body["data"]) ? reply.body["data"] : null;
};

/** A parcel counts as booked only under the name that we gave it. */
function bookedOf(reply: Reply, reference: string): Booked {
  if (reply.kind === "unsent") return { state: "rejected", code: "unavailable" };
  if (reply.kind === "silence") return { state: "unknown" };
  if (reply.kind === "refused") return rejectedBy(reply.status, reply.body);
  const data = dataOf(reply);
  const consignment = data && textOrNull(data, "consignment_id");
  if (!data || !consignment || textIn(data, "merchant_order_id") !== reference) return { state: "unknown" };
  return { state: "booked", consignment, tracking: null, fee: takaOf(data["delivery_fee"]) };
}

const misfit = (parcel: ParcelToBook): Booked | null => {
  const field = misfitOf(parcel, bounds);
  return field === null ? null : unfit(field);
};

export async function book(
  config: PathaoConfig,
  client: PathaoClient,
  parcel: ParcelToBook,
): Promise<Booked> {
  const { reference } = parcel;
  return (
    misfit(parcel) ??
    bookedOf(await client.post("create", "orders", orderBody(config, parcel), reference), reference)
  );
}

/** The bulk call answers 202 and names nothing: each of them may be booked, and is found by its own name later. */
function bulkOf(reply: Reply): Booked {
  if (reply.kind === "unsent") return { state: "rejected", code: "unavailable" };
  return reply.kind === "refused" ? rejectedBy(reply.status, reply.body) : { state: "unknown" };
}

export async function bookMany(
  config: PathaoConfig,
  client: PathaoClient,
  parcels: readonly ParcelToBook[],
): Promise<ReadonlyMap<string, Booked>> {
  if (parcels.length > config.bulkMost)
    throw new RangeError(`Pathao takes ${config.bulkMost} parcels at once`);
  const fit = parcels.filter((parcel) => misfit(parcel) === null);
  const one = fit.length === 1 ? fit[0] : undefined;
  // Alone it is told its number.
  if (one) return answered(parcels, await book(config, client, one));
  if (fit.length === 0) return answered(parcels, { state: "unknown" });
  const orders = fit.map((parcel) => orderBody(config, parcel));
  return answered(parcels, bulkOf(await client.post("create-bulk", "orders/bulk", { orders }, null)));
}

const answered = (parcels: readonly ParcelToBook[], said: Booked): ReadonlyMap<string, Booked> =>
  new Map(parcels.map((parcel) => [parcel.reference, misfit(parcel) ?? said]));

/** Where the document keeps its word about `/info` to consignments, only a message or a person names a lost booking. */
export async function findBooking(
  { infoByReference }: PathaoConfig,
  client: PathaoClient,
  question: BookingQuestion,
): Promise<FoundBooking> {
  if (!infoByReference) return { state: "by_hand" };
  const { reference } = question;
  const reply = await client.get("find", `orders/${encodeURIComponent(reference)}/info`, reference);
  if (reply.kind === "refused" && reply.status === 404)
    return { state: cannotLandAnyMore(question) ? "absent" : "unknown" };
  const booked = bookedOf(reply, reference);
  return booked.state === "booked" ? { ...booked, fee: null } : { state: "unknown" };
}
