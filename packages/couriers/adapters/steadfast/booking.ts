import type { Reply } from "../../http/json-api.ts";
import { cannotLandAnyMore, rejectedBy } from "../../refusal.ts";
import { unfit } from "../../usual.ts";
import { wholeTaka } from "../../values.ts";
import type { SteadfastConfig } from "../../config/steadfast.ts";
import { isFields, listIn, misfitOf, textIn, textOrNull } from "../../fields.ts";
import type { Booked, BookingQuestion, FoundBooking, ParcelToBook } from "../../port.ts";
import { goodBody, isHeard, saysMissing, type SteadfastClient, statusIn } from "./client.ts";

export const bulkMost = 500;
const bounds = { name: [1, 100], address: [1, 250], grams: null } as const;

const misfit = (parcel: ParcelToBook): Booked | null => {
  const field = misfitOf(parcel, bounds);
  return field === null ? null : unfit(field);
};

/** `couriers.md` 3.2. It knows places by the address alone, so that what we know of it stands there. */
function orderBody({ deliveryType }: SteadfastConfig, parcel: ParcelToBook) {
  const { reference, recipient, collect, instruction, contents, pieces } = parcel;
  return {
    invoice: reference,
    recipient_name: recipient.name.trim(),
    recipient_phone: recipient.phone,
    ...(recipient.otherPhone && { alternative_phone: recipient.otherPhone }),
    recipient_address: recipient.address.trim(),
    cod_amount: Number(wholeTaka(collect)),
    ...(instruction && { note: instruction }),
    item_description: contents,
    total_lot: pieces,
    delivery_type: deliveryType,
  };
}

function bookedBy(consignment: unknown, reference: string): Booked {
  if (!isFields(consignment) || textIn(consignment, "invoice") !== reference) return { state: "unknown" };
  const id = textOrNull(consignment, "consignment_id");
  return id === null
    ? { state: "unknown" }
    : { state: "booked", consignment: id, tracking: textOrNull(consignment, "tracking_code"), fee: null };
}

/** What a call that named no parcel of its own means for each that was in it; null: it went well. */
function refusedBy(reply: Reply): Booked | null {
  if (reply.kind === "unsent") return { state: "rejected", code: "unavailable" };
  if (reply.kind === "silence") return { state: "unknown" };
  const status = statusIn(reply);
  if (status >= 500) return { state: "unknown" };
  return status >= 300 ? rejectedBy(status, reply.body) : null;
}

export async function book(
  config: SteadfastConfig,
  client: SteadfastClient,
  parcel: ParcelToBook,
): Promise<Booked> {
  const cannot = misfit(parcel);
  if (cannot) return cannot;
  const { reference } = parcel;
  const reply = await client.post("create", "create_order", orderBody(config, parcel), reference);
  return refusedBy(reply) ?? bookedBy(goodBody(reply)?.["consignment"], reference);
}

/** An item of the answer: without ids it was refused, and no reason is given. */
function itemBooked(item: unknown, reference: string): Booked {
  if (!isFields(item)) return { state: "unknown" };
  if (textIn(item, "status").toLowerCase() === "error") return { state: "rejected", code: "error" };
  return bookedBy(item, reference);
}

/** The parcels travel as text inside the message; the answer is a list, bare or wrapped, in whatever order. */
export async function bookMany(
  config: SteadfastConfig,
  client: SteadfastClient,
  parcels: readonly ParcelToBook[],
): Promise<ReadonlyMap<string, Booked>> {
  if (parcels.length > bulkMost) throw new RangeError(`Steadfast takes ${bulkMost} parcels at once`);
  const fit = parcels.filter((parcel) => misfit(parcel) === null);
  if (fit.length === 0)
    return new Map(parcels.map((parcel) => [parcel.reference, misfit(parcel) ?? { state: "unknown" }]));
  const data = JSON.stringify(fit.map((parcel) => orderBody(config, parcel)));
  const reply = await client.post("create-bulk", "create_order/bulk-order", { data }, null);
  const all = refusedBy(reply);
  const list = (isHeard(reply) && listIn(reply.body)) || [];
  const items = new Map(list.filter(isFields).map((item) => [textIn(item, "invoice"), item]));
  return new Map(
    parcels.map((parcel) => {
      const { reference } = parcel;
      return [reference, misfit(parcel) ?? all ?? itemBooked(items.get(reference), reference)];
    }),
  );
}

/** By our own number it says where a parcel is, and rarely what it calls it: then it exists, and is followed by our number. */
export async function findBooking(client: SteadfastClient, question: BookingQuestion): Promise<FoundBooking> {
  const { reference } = question;
  const reply = await client.get("find", `status_by_invoice/${encodeURIComponent(reference)}`, reference);
  if (saysMissing(reply)) return { state: cannotLandAnyMore(question) ? "absent" : "unknown" };
  const body = goodBody(reply);
  const status = body ? textIn(body, "delivery_status").toLowerCase() : "";
  // Its word for what it cannot tell, which it may also use of what it does not have.
  if (!body || status === "" || status === "unknown") return { state: "unknown" };
  const named = bookedBy({ ...body, invoice: textIn(body, "invoice") || reference }, reference);
  return named.state === "booked" ? named : { state: "exists" };
}
