import { anyLength, misfitOf } from "../../fields.ts";
import type { JsonApi } from "../../http/json-api.ts";
import type { Booked, ParcelToBook } from "../../port.ts";
import { rejectedBy } from "../../refusal.ts";
import { forTheRider, unfit } from "../../usual.ts";
import { wholeTaka, worthInTaka } from "../../values.ts";
import { booked } from "./wire.ts";

/** `couriers.md` 3.3: the cash is text, and so is the worth; the weight is grams. */
function bodyOf(parcel: ParcelToBook, areaId: number) {
  const { recipient, contents, value, collect, kind } = parcel;
  const instruction = forTheRider(parcel);
  return {
    customer_name: recipient.name,
    customer_phone: recipient.phone,
    delivery_area: recipient.place.area?.name,
    delivery_area_id: areaId,
    customer_address: recipient.address,
    merchant_invoice_id: parcel.reference,
    cash_collection_amount: wholeTaka(collect),
    parcel_weight: parcel.grams,
    value: worthInTaka(value),
    pickup_store_id: Number(parcel.store),
    ...(instruction !== "" && { instruction }),
    parcel_details_json: [{ name: contents, category: kind, value: Number(worthInTaka(value)) }],
  };
}

export const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

export async function book(call: JsonApi, parcel: ParcelToBook): Promise<Booked> {
  const areaId = idOf(parcel.recipient.place.area?.id);
  const misfit = misfitOf(parcel, anyLength);
  if (misfit !== null) return unfit(misfit);
  if (areaId === null) return unfit("place.area");
  if (idOf(parcel.store) === null) return unfit("store");
  const reply = await call({
    ...{ op: "book", verb: "POST", path: "/parcel", reference: parcel.reference },
    body: bodyOf(parcel, areaId),
  });
  if (reply.kind === "unsent") return { state: "rejected", code: "unavailable" };
  if (reply.kind === "silence") return { state: "unknown" };
  const read = booked.safeParse(reply.body);
  if (reply.kind === "ok" && read.success)
    return {
      state: "booked",
      consignment: read.data.tracking_id,
      tracking: read.data.tracking_id,
      fee: null,
    };
  return reply.kind === "ok" ? { state: "unknown" } : rejectedBy(reply.status, reply.body);
}
