import { cashOf, takaOf, timeOf } from "../../values.ts";
import { type Fields, textIn, textOrNull } from "../../fields.ts";
import type { Saying } from "../../report.ts";

type Meaning = Pick<Saying, "says" | "task">;

/** `couriers.md` 4. What it calls cancelled there is the fetching, never the parcel; `paid` tells the number of a payment. */
const meanings: Readonly<Record<string, Meaning>> = {
  created: { says: "label_ready" },
  updated: { says: "label_ready" },
  pending: { says: "label_ready" },
  "pickup-requested": { says: "label_ready" },
  "assigned-for-pickup": { says: "label_ready" },
  "pickup-failed": { says: "noted", task: "pickup_failed" },
  "pickup-cancelled": { says: "noted", task: "pickup_cancelled" },
  picked: { says: "picked_up" },
  "at-the-sorting-hub": { says: "in_transit" },
  "in-transit": { says: "in_transit" },
  "received-at-last-mile-hub": { says: "in_transit" },
  "assigned-for-delivery": { says: "out_for_delivery" },
  "on-hold": { says: "on_hold" },
  "delivery-failed": { says: "attempt_failed" },
  delivered: { says: "delivered" },
  "partial-delivery": { says: "partly_delivered" },
  exchanged: { says: "exchanged" },
  returned: { says: "rto_initiated" },
  "paid-return": { says: "rto_initiated" },
  "return-id-created": { says: "rto_initiated" },
  "return-in-transit": { says: "rto_in_transit" },
  "returned-at-sorting": { says: "rto_in_transit" },
  "returned-to-merchant": { says: "rto_received" },
  paid: { says: "invoiced" },
};

/** `order.At the Sorting HUB` and `At_the_Sorting_HUB` are one word. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^order\./, "")
    .replaceAll(/[\s_]+/g, "-");

const meaningOf = (word: string): Meaning => {
  const known = plain(word);
  return (Object.hasOwn(meanings, known) && meanings[known]) || { says: "unknown" };
};

/** What a message says of a parcel: cash is `collected_amount` alone, which only four events have. */
export function sayingOf(body: Fields): Saying {
  const word = textIn(body, "event");
  return {
    ...{ word, ...meaningOf(word) },
    consignment: textOrNull(body, "consignment_id"),
    reference: textOrNull(body, "merchant_order_id"),
    at: timeOf(body["timestamp"]) ?? timeOf(body["updated_at"]),
    ...cashOf(body["collected_amount"]),
    fee: takaOf(body["delivery_fee"]),
    invoice: textOrNull(body, "invoice_id"),
    note: textOrNull(body, "reason"),
  };
}

/** What it answers when it is asked: where the parcel is, and, once there is one, the number of its payment. */
export function sayingsOf(data: Fields): readonly Saying[] {
  const word = textIn(data, "order_status_slug") || textIn(data, "order_status");
  const about = {
    consignment: textOrNull(data, "consignment_id"),
    reference: textOrNull(data, "merchant_order_id"),
    at: timeOf(data["updated_at"]),
  };
  const invoice = textOrNull(data, "invoice_id");
  const where: Saying = { ...about, word, ...meaningOf(word) };
  return invoice === null ? [where] : [where, { ...about, word: "paid", says: "invoiced", invoice }];
}
