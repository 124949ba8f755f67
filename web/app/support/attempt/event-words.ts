import type { Translate } from "@haat/i18n/translator";

/** What an event of a payment, or of what it gives back, is called by, before whatever makes it the only one of its kind. */
export const eventNames = [
  ...(["created", "initiated", "unknown_init", "refused", "capturing", "capture", "unknown"] as const),
  ...(["closed", "unpaid", "given_back", "disproved", "dispute", "reversed", "refund", "found"] as const),
  ...([
    "collected",
    "uncollected",
    "remitted",
    "lessened",
    "paid_ahead",
    "void",
    "row",
    "claim",
    "named",
    "unmatched",
    "over_taken",
    "unclaimed",
    "claimed",
  ] as const),
  ...(["requested", "decided", "approved", "rejected", "withdrawn", "taken", "retry"] as const),
  ...(["submitting", "submitted", "succeeded", "failed", "by_hand"] as const),
] as const;
type EventName = (typeof eventNames)[number];

/** By what something moved, in words; a payment's with the wallet's own number. Never as it is written in the history. */
export function eventWords(t: Translate, eventKey: string): string {
  const [head = "", second = ""] = eventKey.split(":");
  const name = eventNames.find((known) => known === head.replaceAll("-", "_"));
  if (name === undefined) return t("support:event.other");
  if (name === "capture") return t("support:event.capture", { trx: second });
  return t(`support:event.${name satisfies Exclude<EventName, "capture">}`);
}
