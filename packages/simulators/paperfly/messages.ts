import type { Message } from "../kit/parcels/hook.ts";
import { feesOf } from "../kit/parcels/tariff.ts";
import type { ParcelAct, ParcelEvent } from "../kit/parcels/truth.ts";
import type { PaperflyParcel, PaperflyWorld } from "./world.ts";

const events: Readonly<Partial<Record<ParcelAct, string>>> = {
  book: "created",
  invoice: "invoiced",
  cancel: "cancelled",
  pick: "picked_up",
  transit: "in_transit",
  hub: "received_at_point",
  out: "assigned_for_delivery",
  deliver: "delivered",
  partial: "partial",
  exchange: "exchange",
  // It has no word for an attempt that failed.
  fail: "on_hold",
  hold: "on_hold",
  return: "return",
  "paid-return": "return",
  "return-received": "return_to_merchant",
};

/** A second "return" tells that it is on its way. */
function eventOf(parcel: PaperflyParcel, { act, number }: ParcelEvent): string | undefined {
  const isAgain = parcel.events.some((each) => each.act === "return" && each.number < number);
  return act === "return" && isAgain ? "return_transit" : events[act];
}

const taka = (minor: string | null): number => Number(minor ?? "0") / 100;

/** Only `parcel.created` is shown as it really comes; the others are as the document has them. */
function dataOf({ settings }: PaperflyWorld, parcel: PaperflyParcel, event: ParcelEvent) {
  const { consignment, reference, tracking, recipient, takenMinor } = parcel;
  const { minor, act } = event;
  const reason = event.reason ?? "Customer asked";
  const named = { order_number: consignment, merchant_order_reference: reference };
  const { name, phone, address } = recipient;
  const more: Readonly<Partial<Record<ParcelAct, object>>> = {
    book: {
      ...{ barcode: tracking, package_price: taka(parcel.collectMinor), special_instruction: "" },
      recipient: { name, phone, address },
    },
    invoice: {
      invoice_number: parcel.invoice,
      delivery_charge: Number(feesOf(settings().tariff, parcel).delivery) / 100,
      cod_amount: taka(takenMinor),
    },
    cancel: { cancellation_reason: reason, cancelled_by: "merchant" },
    deliver: {
      collected_amount: taka(minor),
      recipient_name: name,
      signature: "https://api.paperfly.example/s/1",
    },
    partial: { partial_amount: taka(minor), reason, remaining_items: "1 items" },
    exchange: {
      exchange_description: parcel.detail.exchange?.description ?? "Size exchange",
      exchange_amount: taka(minor),
    },
    hold: { reason, hold_location: "Mirpur Point" },
    fail: { reason: event.reason ?? "Customer not available", hold_location: "Mirpur Point" },
    return: { return_reason: reason },
  };
  return { ...named, ...more[act] };
}

export function messagesOf(
  world: PaperflyWorld,
  parcel: PaperflyParcel,
  event: ParcelEvent,
  twist: string | null,
): readonly Message[] {
  const name = twist === "unknown-word" ? "vanished" : eventOf(parcel, event);
  if (name === undefined) return [];
  const { hookFields, hookEvents } = world.settings();
  const { merchant_order_reference, ...rest } = dataOf(world, parcel, event);
  const data = twist === "nameless" ? rest : { ...rest, merchant_order_reference };
  const head = {
    event: hookEvents === "bare" ? name : `parcel.${name}`,
    timestamp: new Date(event.at).toISOString().replace(/\.\d{3}Z$/, "+00:00"),
  };
  const body = hookFields === "flat" ? { ...head, ...data } : { ...head, data };
  return [
    { body: JSON.stringify(body), proof: { headers: { "x-paperfly-secret": world.credentials.hookSecret } } },
  ];
}
