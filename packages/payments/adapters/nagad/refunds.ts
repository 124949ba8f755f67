import { type Money } from "@haat/core/money";
import type { RefundQuestion, Refunded } from "../../port.ts";
import type { NagadReply } from "./client.ts";
import { readMoment } from "./time.ts";
import { cancelled, givenBackWords, type Verified } from "./wire.ts";

/** Until then a refund whose reply was lost may still land; only afterwards is its absence an answer. */
const landsWithinMs = 5 * 60_000;

const has = (words: readonly string[], word: string): boolean => words.includes(word);
const isWhole = (word: string): boolean => has(givenBackWords.whole, word);
const isPart = (word: string): boolean => has(givenBackWords.part, word);

/** Whether there is still something to give back: of what was paid, and not wholly given back yet. */
export const canGiveBack = ({ status }: Verified): boolean => status === "success" || isPart(status);

/** Only one of the four words, for the asked amount, is a refund. An answer that is not Nagad's says nothing. */
export function toRefunded(reply: NagadReply, asked: Money): Refunded {
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  if (reply.kind === "refused") return { state: "refused", code: reply.reason };
  const read = reply.kind === "answered" ? cancelled.safeParse(reply.body) : null;
  if (!read?.success) return { state: "unknown" };
  const { status, cancelAmount, cancelTrxId } = read.data;
  const isOurs = cancelAmount === null || cancelAmount.minor === asked.minor;
  return isOurs && (isWhole(status) || isPart(status))
    ? { state: "refunded", providerRefundTrx: cancelTrxId || null }
    : { state: "unknown" };
}

const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;

/**
 * Verify names only the last refund, and neither its amount nor its reference. That is enough while refunds of one capture
 * go one after another, as long as everything fits; whatever does not is for a person, for a guess would pay twice.
 */
export function findRefund(data: Verified | null, question: RefundQuestion): Refunded {
  if (!data?.amount) return { state: "unknown" };
  const { known, amount, askedAt, now } = question;
  const { status, cancelIssuerRefNo: trx } = data;
  const found: Refunded = { state: "refunded", providerRefundTrx: known.includes(trx) ? null : trx || null };
  const absent: Refunded =
    now.getTime() - askedAt.getTime() < landsWithinMs
      ? { state: "unknown" }
      : { state: "refused", code: "not_found" };
  if (status === "success") return known.length === 0 ? absent : { state: "by_hand" };
  // Before ours something was left to give back, so whatever emptied it came after: it was ours.
  if (isWhole(status))
    return known.length > 0 || amount.minor === data.amount.minor ? found : { state: "by_hand" };
  if (!isPart(status) || amount.minor >= data.amount.minor || trx === "") return { state: "by_hand" };
  const isAfterwards = (readMoment(data.cancelIssuerDateTime)?.getTime() ?? 0) >= wholeSecond(askedAt);
  // Under a booked reference, but given back after ours was asked for: the wallet may have repeated itself.
  if (known.includes(trx)) return isAfterwards ? { state: "by_hand" } : absent;
  return isAfterwards ? found : { state: "by_hand" };
}
