import { rejectReasons } from "@haat/contract/vendor-order";
import type { Translate } from "@haat/i18n/translator";

const born = [
  ...([
    "sub_order_cancelled",
    "order_cancelled",
    "sub_order_returned",
    "sub_order_lost",
    "sub_order_late",
  ] as const),
  ...(["orphan", "mismatch", "repeated", "lines", "over_taken"] as const),
] as const;
const byHand = [
  ...(["by_hand", "used_up", "whole_only", "answer_lost", "repeated_trx"] as const),
  ...(["found", "taken", "currency", "never_came", "unmade", "bounced"] as const),
] as const;
const own = [
  ...(["buyer", "cancelled", "not_accepted_in_time", "dispute_lost", "refused", "not_found"] as const),
  ...(["insufficient_funds", "wrong_credentials", "wallet_unusable"] as const),
] as const;
/** Written as sentences once; rows of them stay for ever. */
const sentences = {
  "not paid or verified in time": "support:why.lapsed",
  "paid at the door instead": "support:why.cash_instead",
  "expired at the wallet": "support:why.expired",
} as const;

const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((known) => known === name);
const atVendors = "vendor_fault:";
const fromPage = "wallet page:";

/** Why something moved, in words; what a person wrote, and a code of a wallet's own, stays as it is. */
export function whyWords(t: Translate, machine: string, reason: string): string {
  if (reason.startsWith(fromPage)) return t("support:why.left_page");
  if (reason.startsWith(atVendors)) {
    const why = oneOf(rejectReasons, reason.slice(atVendors.length));
    if (why) return t("support:why.vendor", { why: t(`vendor:reject.reason.${why}`) });
    return whyWords(t, machine, reason.slice(atVendors.length));
  }
  const sentence = Object.entries(sentences).find(([written]) => written === reason)?.[1];
  if (sentence) return t(sentence);
  if (machine === "attempt" && reason === "repeated_trx") return t("refunds:born.repeated");
  const [cause, hand, other] = [oneOf(born, reason), oneOf(byHand, reason), oneOf(own, reason)];
  if (cause) return t(`refunds:born.${cause}`);
  if (hand) return t(`refunds:why.${hand}`);
  return other ? t(`support:why.${other}`) : reason;
}
