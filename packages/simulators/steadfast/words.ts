import { createHmac } from "node:crypto";
import type { Message } from "../kit/parcels/hook.ts";
import type { ParcelAct, ParcelEvent, ParcelState } from "../kit/parcels/truth.ts";
import { feesOf } from "../kit/parcels/tariff.ts";
import { type SteadfastParcel, type SteadfastWorld, timeOf } from "./world.ts";

/** One word until the outcome. */
const statuses: Readonly<Partial<Record<ParcelState, string>>> = {
  booked: "in_review",
  held: "hold",
  delivered: "delivered",
  exchanged: "delivered",
  partial: "partial_delivered",
  returning: "cancelled",
  returned: "cancelled",
  cancelled: "cancelled",
  lost: "unknown",
};

export function statusOf({ settings }: SteadfastWorld, { state, isPending }: SteadfastParcel): string {
  const word = `${statuses[state] ?? "pending"}${isPending ? "_approval_pending" : ""}`;
  return settings().statusCase === "capital" ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}

/** What stands in free text only. */
const texts: Readonly<Partial<Record<ParcelAct, string>>> = {
  pick: "Consignment has been picked up by rider.",
  "fail-pickup": "Rider could not pick up the consignment.",
  "cancel-pickup": "Pickup has been cancelled.",
  hub: "Consignment has been received at the hub.",
  transit: "Consignment sent to destination.",
  fail: "Delivery attempt failed.",
  "move-area": "Policestation: 'Mirpur' to 'Pallabi'",
};
const withStatus: readonly ParcelAct[] = [
  ...(["hold", "deliver", "partial", "exchange", "return", "cancel", "approve", "lose"] as const),
];

function proofOf({ credentials, settings }: SteadfastWorld, body: string): Message["proof"] {
  const { proof } = settings();
  if (proof === "token") return { headers: { authorization: `Bearer ${credentials.webhookToken}` } };
  const signature = createHmac("sha256", credentials.webhookSecret).update(body);
  const shown = signature.digest(proof === "base64" ? "base64" : "hex");
  return { headers: { "x-signature": proof === "prefixed" ? `sha256=${shown}` : shown } };
}

const whole = (minor: string): number => Number(minor) / 100;

/** In free text, later: the one place where it says what was taken of a parcel that was partly kept. */
const amended = (event: ParcelEvent, from: string): string =>
  `Amount has been changed from ${whole(from)} to ${whole(event.minor ?? "0")}`;

/** Of a return that the merchant has asked for, once its people have taken it up. */
const returnSteps: Readonly<Partial<Record<ParcelAct, string>>> = {
  "return-id": "approved",
  "return-transit": "processing",
  "return-received": "completed",
};

/** Where a return stands that the merchant has asked for. */
export const returnStatusOf = ({ events }: Pick<SteadfastParcel, "events">): string =>
  events.map(({ act }) => returnSteps[act]).findLast((step) => step !== undefined) ?? "pending";

/** The messages of an event; `cod_amount` is what the parcel is worth at the door, whatever became of it. */
export function messagesOf(
  world: SteadfastWorld,
  parcel: SteadfastParcel,
  event: ParcelEvent,
  twist: string | null,
): readonly Message[] {
  const { act, at, reason, minor, formerMinor } = event;
  const about = {
    consignment_id: Number(parcel.consignment),
    invoice: twist === "nameless" ? null : parcel.reference,
    cod_amount: whole(parcel.collectMinor),
  };
  const message = (fields: object): Message => {
    const body = JSON.stringify({ ...about, ...fields, updated_at: timeOf(at) });
    return { body, proof: proofOf(world, body) };
  };
  const { notices, riderText } = world.settings();
  const kindOf = (older: string): string => (notices === "named" ? older : notices);
  const text = (words: string): Message =>
    message({ notification_type: kindOf("tracking_update"), tracking_message: words });
  if (act === "amend") return [text(amended(event, formerMinor ?? parcel.collectMinor))];
  const step = returnSteps[act];
  if (step !== undefined && parcel.detail.returnRequest)
    return [message({ notification_type: "return_status", status: step })];
  const words = act === "out" ? riderText : texts[act];
  if (words !== undefined) return [text(reason === null ? words : `${words} ${reason}`)];
  if (!withStatus.includes(act)) return [];
  const status = message({
    notification_type: kindOf("delivery_status"),
    status: twist === "unknown-word" ? "teleported" : statusOf(world, parcel),
    delivery_charge: Number(feesOf(world.settings().tariff, parcel).delivery) / 100,
    tracking_message: reason ?? "Your parcel's status has been updated.",
  });
  return act === "partial" && minor !== null ? [status, text(amended(event, parcel.collectMinor))] : [status];
}
