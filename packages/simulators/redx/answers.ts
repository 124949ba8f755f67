import type { CallScript } from "../kit/faults.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { takaOf } from "../kit/money.ts";
import { codFee, deliveryFee } from "../kit/parcels/tariff.ts";
import type { ParcelEvent } from "../kit/parcels/truth.ts";
import { type Body, refuse } from "./book.ts";
import { areaOf } from "./places.ts";
import { standingOf, tellingOf } from "./words.ts";
import type { RedxParcel, RedxWorld } from "./world.ts";

/** The numbers in an answer may come as text. */
const taka = (minor: bigint, script: CallScript | null): string | number =>
  script?.do === "text-amounts" ? takaOf(minor) : Number(minor) / 100;

export function infoOf({ settings, depot }: RedxWorld, asked: RedxParcel, script: CallScript | null): Wire {
  const isOther = ({ consignment }: RedxParcel): boolean => consignment !== asked.consignment;
  const parcel = (script?.do === "of-another" && depot.store.parcels().findLast(isOther)) || asked;
  const { detail, recipient } = parcel;
  const standing = standingOf(parcel);
  const area = areaOf(detail.areaId);
  return jsonWire(200, {
    parcel: {
      tracking_id: parcel.consignment,
      customer_address: recipient.address,
      delivery_area: detail.areaName,
      delivery_area_id: detail.areaId,
      charge: taka(deliveryFee(settings().tariff, parcel.zone, parcel.grams), script),
      customer_name: recipient.name,
      customer_phone: recipient.phone,
      cash_collection_amount: taka(BigInt(parcel.collectMinor), script),
      parcel_weight: parcel.grams,
      merchant_invoice_id: parcel.reference || null,
      status: script?.do === "unknown-word" ? "lost-in-hub" : (standing?.status ?? "pickup-pending"),
      instruction: detail.instruction,
      created_at: new Date(parcel.createdAt).toISOString(),
      delivery_type: standing?.type ?? "regular",
      value: takaOf(BigInt(parcel.valueMinor)),
      pickup_location: area ? { id: 1, name: area.name, area_name: area.name, area_id: area.id } : null,
    },
  });
}

export const lineOf = (parcel: RedxParcel, event: ParcelEvent) => {
  const telling = tellingOf(parcel, event);
  const time = new Date(event.at).toISOString();
  return telling ? [{ message_en: telling.en, message_bn: telling.bn, time }] : [];
};

/** `update_details.property_name` is the only one that is known here. */
export function update({ depot, settings }: RedxWorld, body: Body): Wire {
  const { entity_type: type, entity_id: id, update_details: details } = body;
  const wish = (details ?? {}) as Body;
  const parcel = depot.find(String(id));
  if (type !== "parcel-tracking-id" || !parcel) return refuse(404, "Parcel not found");
  if (wish["property_name"] !== "status" || wish["new_value"] !== "cancelled")
    return refuse(400, "Property can not be updated");
  if (parcel.state !== "booked") return refuse(400, "Parcel can not be cancelled");
  if (settings().cancels === "at_once") depot.act(parcel.consignment, { act: "cancel", pends: false });
  return jsonWire(200, { success: true, message: "Request Accepted" });
}

export function charge(
  { settings }: RedxWorld,
  query: Readonly<Record<string, string>>,
  script: CallScript | null,
): Wire {
  const [area, from, cash = "", weight = ""] = [
    areaOf(query["delivery_area_id"]),
    areaOf(query["pickup_area_id"]),
    query["cash_collection_amount"],
    query["weight"],
  ];
  if (!area || !from || !/^\d{1,9}$/.test(cash) || !/^\d{1,6}$/.test(weight))
    return refuse(400, "Invalid parameters");
  const { tariff } = settings();
  return jsonWire(200, {
    deliveryCharge: taka(deliveryFee(tariff, area.zone, Number(weight)), script),
    codCharge: taka(codFee(tariff, area.zone, BigInt(cash) * 100n), script),
  });
}
