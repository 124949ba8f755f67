import type { Money } from "@haat/core/money";
import type { BkashConfig } from "../../config/bkash.ts";
import type { RefundQuestion, Refunded } from "../../port.ts";
import type { Reply } from "./client.ts";
import { groupOf } from "./codes.ts";
import { readAmount } from "./map.ts";
import { refundReply, refundStatusReply } from "./wire.ts";

/** Until then a refund whose reply was lost may still land; only afterwards is its absence an answer. */
const landsWithinMs = 5 * 60_000;

type Finality = Pick<BkashConfig, "finalRefundCodes">;
type Entry = Readonly<{ trxId: string; fate: "done" | "failed" | "open"; amount: string }>;

/** Only "Completed" for the asked amount is a refund. */
export function toRefunded({ finalRefundCodes }: Finality, reply: Reply, asked: Money): Refunded {
  switch (reply.kind) {
    case "unsent":
      return { state: "refused", code: "unavailable" };
    case "silence":
      return { state: "unknown" };
    case "gateway":
      return reply.status >= 500 || reply.status < 400
        ? { state: "unknown" }
        : { state: "refused", code: `http_${reply.status}` };
    case "fault":
      if (isOpen(reply.code)) return { state: "unknown" };
      return {
        ...{ state: "refused", code: reply.code },
        ...(finalRefundCodes.includes(reply.code) && { isFinal: true }),
      };
    case "ok": {
      const read = refundReply.safeParse(reply.body);
      const isOurs = read.data?.trxId && readAmount(read.data.amount)?.minor === asked.minor;
      if (!isOurs || !read.data?.trxId || read.data.fate === "failed") return { state: "unknown" };
      return read.data.fate === "done"
        ? { state: "refunded", providerRefundTrx: read.data.trxId }
        : { state: "accepted" };
    }
  }
}

/** "Already done" may be our own earlier ask, so it is to be checked like a lost reply. */
const isOpen = (code: string): boolean => {
  const group = groupOf(code);
  return group === "ask_again" || group === "already_done" || group === "success";
};

/**
 * There is no idempotency key: a refund is ours when its amount fits and it is not booked yet. Each id that is booked stands for one
 * entry: under an id that came twice there is one more, and whoever looked for new ids only would pay it again.
 */
export function findRefund(reply: Reply, question: RefundQuestion): Refunded {
  const entries = entriesOf(reply);
  if (!entries) return { state: "unknown" };
  const fits = ({ amount }: Entry): boolean => readAmount(amount)?.minor === question.amount.minor;
  const ours = unbooked(
    entries.filter(({ fate }) => fate !== "failed").toSorted((a, b) => Number(fits(a)) - Number(fits(b))),
    question.known,
  ).filter(fits);
  const done = ours.find(({ fate }) => fate === "done");
  if (done) return { state: "refunded", providerRefundTrx: done.trxId };
  const mayStillLand = question.now.getTime() - question.askedAt.getTime() < landsWithinMs;
  if (ours.length > 0) return { state: "accepted" };
  return mayStillLand ? { state: "unknown" } : { state: "refused", code: "not_found" };
}

/** Without the first entry of each booked id. */
const unbooked = (entries: readonly Entry[], known: readonly string[]): readonly Entry[] =>
  entries.filter(
    ({ trxId }, at) => !known.includes(trxId) || entries.findIndex((each) => each.trxId === trxId) !== at,
  );

/** Null when the reply does not tell. A stated fault means that this capture has no refund. */
function entriesOf(reply: Reply): readonly Entry[] | null {
  if (reply.kind === "fault") return isOpen(reply.code) ? null : [];
  if (reply.kind !== "ok") return null;
  const list = refundStatusReply.safeParse(reply.body);
  if (list.success) return list.data.refundTransactions;
  const single = refundReply.safeParse(reply.body);
  if (!single.success || !single.data.trxId || single.data.amount === undefined) return null;
  const { trxId, fate, amount } = single.data;
  return [{ trxId, fate, amount }];
}
