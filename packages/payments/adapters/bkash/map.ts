import { DomainError } from "@haat/core/errors";
import { parseTaka, type Money } from "@haat/core/money";
import { maskPhone, readPhone } from "@haat/core/phone";
import { isSafeUrl } from "@haat/core/safe-url";
import type { BkashConfig } from "../../config/bkash.ts";
import type { Charge, Searched, Settlement, Started } from "../../port.ts";
import type { Reply } from "./client.ts";
import { declineReason, groupOf } from "./codes.ts";
import { readBkashTime } from "./time.ts";
import { createReply, paymentReply, searchReply, type PaymentReply } from "./wire.ts";

/** bKash refuses to execute a payment id older than this. */
export const paymentLifeMs = 24 * 3600_000;
/** Our clock and theirs may differ; no payment is called expired on a tie. */
const clockSlackMs = 10 * 60_000;

/** `ask`: only a query can tell. `ifOpen` is what a still "Initiated" payment then means. */
export type Verdict = Settlement | Readonly<{ state: "ask"; ifOpen: "pending" | "unknown" }>;

export function readAmount(text: string | undefined): Money | null {
  try {
    return text === undefined ? null : parseTaka(text);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

export const maskPayer = (payer: string | undefined): string | undefined => {
  const phone = payer === undefined ? null : readPhone(payer);
  return phone ? maskPhone(phone) : undefined;
};

/** Null when a "Completed" reply lacks what makes it evidence. */
function toCaptured(reply: PaymentReply): Settlement | null {
  const { paymentId, trxId, currency, invoice } = reply;
  const amount = readAmount(reply.amount);
  if (!paymentId || !trxId || !currency || !invoice || !amount) return null;
  const payerMasked = maskPayer(reply.payer);
  const capturedAt = reply.executedAt ? readBkashTime(reply.executedAt) : null;
  return {
    state: "captured",
    providerRef: paymentId,
    providerTrx: trxId,
    amount,
    currency,
    merchantInvoice: invoice,
    ...(payerMasked && { payerMasked }),
    ...(capturedAt && { capturedAt }),
  };
}

/** A charge counts as open only if the wallet repeats back what it was asked for. */
export function toStarted(reply: Reply, charge: Charge): Started {
  if (reply.kind === "unsent") return { next: "refused", code: "unavailable" };
  if (reply.kind === "silence") return { next: "unknown" };
  if (reply.kind === "fault")
    return groupOf(reply.code) === "ask_again" ? { next: "unknown" } : { next: "refused", code: reply.code };
  if (reply.kind === "gateway")
    return reply.status >= 500 ? { next: "unknown" } : { next: "refused", code: `http_${reply.status}` };
  const read = createReply.safeParse(reply.body);
  if (!read.success || !read.data.paymentId) return { next: "unknown" };
  const { paymentId, bkashURL, amount, currency, merchantInvoiceNumber } = read.data;
  const url = URL.parse(bkashURL);
  const isEcho =
    readAmount(amount)?.minor === charge.amount.minor &&
    currency === charge.amount.currency &&
    merchantInvoiceNumber === charge.invoice;
  if (!url || !isSafeUrl(url) || !isEcho) return { next: "refused", code: "answer_mismatch" };
  return { next: "redirect", providerRef: paymentId, url };
}

/** The execute decision table of the gateway notes, 3.6. */
export function fromExecute(reply: Reply): Verdict {
  if (reply.kind === "unsent") return { state: "unknown" };
  if (reply.kind === "silence" || reply.kind === "gateway") return { state: "ask", ifOpen: "unknown" };
  if (reply.kind === "fault") return fromExecuteCode(reply.code);
  const read = paymentReply.safeParse(reply.body);
  if (!read.success) return { state: "ask", ifOpen: "unknown" };
  switch (read.data.status) {
    case "completed":
      return toCaptured(read.data) ?? { state: "ask", ifOpen: "unknown" };
    case "authorized":
      return { state: "pending" };
    default:
      return { state: "ask", ifOpen: "unknown" };
  }
}

function fromExecuteCode(code: string): Verdict {
  const group = groupOf(code);
  switch (group) {
    case "customer_fault":
      return { state: "declined", reason: declineReason(code) };
    case "unknown_payment":
      return { state: "declined", reason: "not_found" };
    case "already_done":
    case "ask_again":
    case "success":
      return { state: "ask", ifOpen: "unknown" };
    case "wrong_state":
    case "integration_bug":
    case "merchant_account":
    case "other":
      return { state: "ask", ifOpen: "pending" };
  }
}

/**
 * `ifOpen` is "unknown" after an execute that may still land, and then nothing is "ready": that the payer has agreed says nothing
 * of what became of the execute.
 */
export function fromQuery(reply: Reply, ifOpen: "pending" | "unknown", now: Date): Settlement {
  if (reply.kind === "fault")
    return groupOf(reply.code) === "unknown_payment" && ifOpen === "pending"
      ? { state: "declined", reason: "not_found" }
      : { state: "unknown" };
  if (reply.kind !== "ok") return { state: "unknown" };
  const read = paymentReply.safeParse(reply.body);
  return read.success ? fromStatus(read.data, ifOpen, now) : { state: "unknown" };
}

function fromStatus(reply: PaymentReply, ifOpen: "pending" | "unknown", now: Date): Settlement {
  switch (reply.status) {
    case "completed":
      return toCaptured(reply) ?? { state: "unknown" };
    case "initiated":
    case "pending authorized":
      if (isPastLife(reply, now)) return { state: "expired" };
      return { state: reply.hasAgreed && ifOpen === "pending" ? "ready" : ifOpen };
    case "authorized":
      return { state: ifOpen === "pending" ? "ready" : "pending" };
    case "cancelled":
    case "canceled":
      return { state: "declined", reason: "cancelled" };
    case "failed":
    case "failure":
    case "declined":
      return { state: "declined", reason: "refused" };
    case "expired":
      return { state: "expired" };
    default:
      return { state: "unknown" };
  }
}

function isPastLife({ createdAt }: PaymentReply, now: Date): boolean {
  const created = createdAt ? readBkashTime(createdAt) : null;
  return created !== null && now.getTime() - created.getTime() > paymentLifeMs + clockSlackMs;
}

export function toSearched(
  { searchMissCodes }: Pick<BkashConfig, "searchMissCodes">,
  reply: Reply,
): Searched {
  if (reply.kind === "fault")
    return searchMissCodes.includes(reply.code) ? { state: "not_found" } : { state: "unknown" };
  const read = reply.kind === "ok" ? searchReply.safeParse(reply.body) : null;
  const amount = readAmount(read?.data?.amount);
  if (!read?.success || !read.data.trxId || !amount) return { state: "unknown" };
  const { trxId, status, currency, payer } = read.data;
  const payerMasked = maskPayer(payer);
  return {
    state: "found",
    providerTrx: trxId,
    status,
    amount,
    currency,
    ...(payerMasked && { payerMasked }),
  };
}
