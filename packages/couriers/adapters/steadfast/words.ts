import { foldDigits } from "@haat/core/digits";
import { cashOf, takaOf, timeOf } from "../../values.ts";
import { type Fields, textIn, textOrNull } from "../../fields.ts";
import type { Saying } from "../../report.ts";

type Meaning = Pick<Saying, "says" | "beforePickup">;

/** `couriers.md` 4. Before the door it has one word, `pending`; hubs and riders stand in free text only. */
const statuses: Readonly<Record<string, Meaning>> = {
  pending: { says: "label_ready" },
  in_review: { says: "label_ready" },
  hold: { says: "on_hold" },
  delivered: { says: "delivered" },
  partial_delivered: { says: "partly_delivered" },
  // The way home may take eleven days more.
  cancelled: { says: "rto_initiated", beforePickup: "void" },
};
/** Of a return that the merchant asked for. Completed it still waits for somebody to count the goods in. */
const returns: Readonly<Record<string, Meaning>> = {
  pending: { says: "rto_initiated" },
  approved: { says: "rto_initiated" },
  processing: { says: "rto_in_transit" },
  completed: { says: "rto_in_transit" },
  cancelled: { says: "noted" },
};

const pendingTail = /_approval_pending$/;
const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

const meaningIn = (table: Readonly<Record<string, Meaning>>, word: string): Meaning => {
  const known = plain(word).replace(pendingTail, "");
  return (Object.hasOwn(table, known) && table[known]) || { says: "unknown" };
};

/** What its status means; with `…_approval_pending` behind it its own people may still undo it. */
export const statusSaying = (word: string): Saying => ({
  word: word.trim(),
  ...meaningIn(statuses, word),
  isProvisional: pendingTail.test(plain(word)),
});

/**
 * "Amount has been changed from 1770 to 50": the one place where it tells what was taken of a parcel that was partly kept. Changed more
 * than once in a sentence, it tells the last.
 */
const changed =
  /(?:amount has been |and (?:then |again )?)changed from (?:৳|tk\.?|bdt)? ?\S{1,20} to (?:৳|tk\.?|bdt)? ?(\S{1,40})/gi;
const isOfAmount = /amount has been /i;
/** "Policestation: 'X' to 'Y'": its people have moved the parcel to another area. */
const moved = /policestation ?:/i;

/** With the rider: nobody publishes its sentences, so only these two are read, and none that takes it back in the same breath. */
const withRider = /\bout for delivery\b|\bassigned to (?:[a-z]{1,20} ){0,2}rider\b/i;
const takenBack = /\b(?:not|never|un\w{0,20}|fail\w{0,10}|cancel\w{0,10}|could|will|pick ?up)\b/i;
const isWithRider = (text: string): boolean => withRider.test(text) && !takenBack.test(text);

function textSaying(text: string | null): Partial<Saying> {
  const plainly = foldDigits(text ?? "").replaceAll(/\s+/g, " ");
  const told = isOfAmount.test(plainly) ? [...plainly.matchAll(changed)].at(-1)?.[1] : undefined;
  const { collected, unread } = cashOf(told?.replace(/[.,;।!]{1,5}$/, ""));
  return {
    note: text,
    ...{ collected, unread },
    ...(moved.test(plainly) && { task: "area_changed" }),
  };
}

const about = (body: Fields) => ({
  consignment: textOrNull(body, "consignment_id"),
  reference: textOrNull(body, "invoice"),
  at: timeOf(body["updated_at"]),
});

/**
 * What a message says. Its `cod_amount` is what the parcel is worth at the door, sent of cancelled ones too: never cash.
 */
export function sayingOf(body: Fields): Saying {
  const kind = plain(textIn(body, "notification_type"));
  const status = textIn(body, "status");
  const named = { ...about(body), ...textSaying(textOrNull(body, "tracking_message")) };
  if (kind === "return_status") return { ...named, word: `return ${status}`, ...meaningIn(returns, status) };
  const fee = takaOf(body["delivery_charge"]);
  if (kind === "tracking_update" || (kind === "consignment_update" && status === ""))
    return { ...named, word: kind, says: isWithRider(named.note ?? "") ? "out_for_delivery" : "noted" };
  if (kind === "delivery_status" || kind === "consignment_update")
    return { ...named, ...statusSaying(status), fee };
  return { ...named, word: `${kind} ${status}`.trim(), says: "unknown" };
}
