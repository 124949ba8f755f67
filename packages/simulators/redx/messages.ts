import { dhakaWall } from "../kit/clock.ts";
import type { Message } from "../kit/parcels/hook.ts";
import type { ParcelEvent } from "../kit/parcels/truth.ts";
import { tellingOf } from "./words.ts";
import type { RedxParcel, RedxWorld } from "./world.ts";

/** The hook's token stands in its address: nothing else shows whose message it is. */
export function messagesOf(
  { settings, credentials }: RedxWorld,
  parcel: RedxParcel,
  event: ParcelEvent,
  twist: string | null,
): readonly Message[] {
  const telling = tellingOf(parcel, event);
  if (!telling) return [];
  const { hookTimes, hookTokenName, invoiceNumber } = settings();
  const number = invoiceNumber === "theirs" ? parcel.invoice : parcel.reference;
  const body = {
    tracking_number: parcel.consignment,
    timestamp:
      hookTimes === "utc"
        ? new Date(event.at).toISOString()
        : dhakaWall(event.at).slice(0, 19).replace("T", " "),
    status: twist === "unknown-word" ? "lost-in-hub" : telling.status,
    message_en: telling.en,
    message_bn: telling.bn,
    invoice_number: twist === "nameless" ? null : number,
    ...(twist !== "typeless" && { delivery_type: telling.type }),
  };
  return [{ body: JSON.stringify(body), proof: { query: { [hookTokenName]: credentials.hookToken } } }];
}
