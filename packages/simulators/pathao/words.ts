import { dhakaWall } from "../kit/clock.ts";
import type { Message } from "../kit/parcels/hook.ts";
import { deliveryFee } from "../kit/parcels/tariff.ts";
import type { ParcelAct, ParcelEvent } from "../kit/parcels/truth.ts";
import type { PathaoParcel, PathaoWorld } from "./world.ts";

/** `couriers.md` 3.1. What it has no word for it tells nobody. */
const events: Readonly<Partial<Record<ParcelAct, string>>> = {
  book: "created",
  "ask-pickup": "pickup-requested",
  "assign-pickup": "assigned-for-pickup",
  pick: "picked",
  "fail-pickup": "pickup-failed",
  "cancel-pickup": "pickup-cancelled",
  transit: "in-transit",
  out: "assigned-for-delivery",
  fail: "delivery-failed",
  hold: "on-hold",
  "move-area": "updated",
  deliver: "delivered",
  partial: "partial-delivery",
  exchange: "exchanged",
  "paid-return": "paid-return",
  return: "returned",
  "return-id": "return-id-created",
  "return-transit": "return-in-transit",
  "return-received": "returned-to-merchant",
  pay: "paid",
};
const withCash: readonly ParcelAct[] = ["deliver", "partial", "exchange", "paid-return"];

function wordOf({ events: all }: PathaoParcel, { act, number }: ParcelEvent): string | undefined {
  if (act !== "hub") return events[act];
  const isSecond = all.some((each) => each.act === "hub" && each.number < number);
  return isSecond ? "received-at-last-mile-hub" : "at-the-sorting-hub";
}

/** As it answers when it is asked: `Assigned_for_delivery`. */
export function slugOf(parcel: PathaoParcel): string {
  const last = parcel.events.findLast((event) => event.act !== "pay" && wordOf(parcel, event) !== undefined);
  const word = last && last.act !== "book" ? (wordOf(parcel, last) ?? "pending") : "pending";
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1).replaceAll("-", "_")}`;
}

const taka = (world: PathaoWorld, minor: string): number | string => {
  const value = Number(minor) / 100;
  return world.settings().amounts === "text" ? value.toLocaleString("en-IN") : value;
};

/** One message of an event; the header shows the shared secret itself. */
export function messageOf(
  world: PathaoWorld,
  parcel: PathaoParcel,
  event: ParcelEvent,
  twist: string | null,
): readonly Message[] {
  const fee = Number(deliveryFee(world.settings().tariff, parcel.zone, parcel.grams)) / 100;
  const known = wordOf(parcel, event);
  if (known === undefined) return [];
  const word = twist === "unknown-word" ? "teleported" : known;
  const body = {
    consignment_id: parcel.consignment,
    merchant_order_id: twist === "nameless" ? null : parcel.reference,
    updated_at: dhakaWall(event.at).slice(0, 19).replace("T", " "),
    timestamp: `${new Date(event.at).toISOString().slice(0, 19)}+00:00`,
    store_id: Number(parcel.store) || 0,
    event: `order.${word}`,
    ...(event.act === "book" && { delivery_fee: fee }),
    ...(withCash.includes(event.act) && { collected_amount: taka(world, event.minor ?? "0") }),
    ...(event.reason !== null && { reason: event.reason }),
    ...(event.act === "pay" && { invoice_id: parcel.invoice }),
  };
  return [{ body: JSON.stringify(body), proof: proofOf(world) }];
}

export const proofOf = ({ credentials }: PathaoWorld): Message["proof"] => ({
  headers: { "X-PATHAO-Signature": credentials.webhookSecret },
});

/** Of a place where parcels are fetched, and of no parcel. */
export const storeMessage = (world: PathaoWorld, what: "created" | "updated"): readonly Message[] => {
  const at = world.depot.clock.now();
  const body = {
    ...{
      event: `store.${what}`,
      store_id: 1001,
      store_name: world.merchantName,
      store_address: "Mirpur, Dhaka",
    },
    updated_at: dhakaWall(at).slice(0, 19).replace("T", " "),
    timestamp: `${new Date(at).toISOString().slice(0, 19)}+00:00`,
  };
  return [{ body: JSON.stringify(body), proof: proofOf(world) }];
};

export const handshake = (world: PathaoWorld): readonly Message[] => [
  {
    body: JSON.stringify({ event: "webhook_integration" }),
    proof: world.settings().handshake === "signed" ? proofOf(world) : {},
  },
];
