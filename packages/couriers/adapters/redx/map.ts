import type { Saying } from "../../report.ts";
import { timeOf } from "../../values.ts";
import type { RedxHook, RedxLine, RedxParcel } from "./wire.ts";

type Says = Saying["says"];

/** `delivered` ends only a regular parcel; of the others the way there or the way back is over. */
const deliveredAs: Readonly<Record<string, Says>> = {
  regular: "delivered",
  "partial-delivery": "partly_delivered",
  "exchange-delivery": "exchanged",
  reverse: "rto_received",
  "exchange-return": "rto_received",
  "partial-return": "rto_received",
};

/** `couriers.md` 4. */
const statuses: Readonly<Record<string, Says>> = {
  "pickup-pending": "label_ready",
  "ready-for-delivery": "in_transit",
  "delivery-in-progress": "out_for_delivery",
  "agent-hold": "on_hold",
  "agent-area-change": "noted",
  "agent-returning": "rto_in_transit",
  returned: "rto_received",
  paid: "invoiced",
  cancelled: "void",
};

const own = (table: Readonly<Record<string, Says>>, name: string): Says =>
  Object.hasOwn(table, name) ? (table[name] ?? "unknown") : "unknown";

/** What a status means for the parcel; a type of delivery that nobody told leaves `delivered` open. */
export function meaningOf(status: string, deliveryType: string | null): Pick<Saying, "says" | "task"> {
  const word = status.trim().toLowerCase();
  if (word === "delivered") return { says: own(deliveredAs, (deliveryType ?? "").trim().toLowerCase()) };
  const says = own(statuses, word);
  return says === "noted" ? { says, task: "area_changed" } : { says };
}

/** With its type, where that changes what it means. */
const spelled = (status: string, deliveryType: string | null): string =>
  status.trim().toLowerCase() === "delivered" ? `${status} (${deliveryType ?? "?"})` : status;

/** RedX's Bangla is shown as it stands. */
const words = (en: string | null | undefined, bn: string | null | undefined) => ({
  note: en?.trim() ? en : null,
  noteBn: bn?.trim() ? bn : null,
});

export const sayingOfHook = (hook: RedxHook, invoiceIs: "ours" | "theirs"): Saying => ({
  word: spelled(hook.status, hook.delivery_type),
  ...meaningOf(hook.status, hook.delivery_type),
  consignment: hook.tracking_number,
  reference: invoiceIs === "ours" ? hook.invoice_number : null,
  invoice: invoiceIs === "theirs" ? hook.invoice_number : null,
  at: timeOf(hook.timestamp),
  ...words(hook.message_en, hook.message_bn),
});

/** Where it is stands without a time: the newest line's is the nearest there is. `charge`: in poisha, null where it told none. */
export function sayingsOfTrack(
  parcel: RedxParcel,
  lines: readonly RedxLine[],
  fee: Saying["fee"] | null,
): readonly Saying[] {
  const named = { consignment: parcel.tracking_id, reference: parcel.merchant_invoice_id };
  const told = lines.map((line): Saying & { at: Date | null } => ({
    word: (line.message_en ?? line.message_bn ?? "").trim(),
    says: "noted",
    ...named,
    at: timeOf(line.time),
    ...words(line.message_en, line.message_bn),
  }));
  const newest = told.reduce<Date | null>(
    (latest, { at }) => (at && (!latest || at > latest) ? at : latest),
    null,
  );
  const now: Saying = {
    word: spelled(parcel.status, parcel.delivery_type),
    ...meaningOf(parcel.status, parcel.delivery_type),
    ...named,
    at: newest,
    fee: fee ?? null,
  };
  return [...told.filter(({ word }) => word !== ""), now];
}
