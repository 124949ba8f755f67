import { isSafeUrl } from "@haat/core/safe-url";
import type { UpayConfig } from "../../config/upay.ts";
import type { Charge, Refunded, Settlement, Started } from "../../port.ts";
import type { UpayReply } from "./client.ts";
import { initData, refundData, statusData, type UpayStatus } from "./wire.ts";

/** A charge counts as open only if Upay repeats back what it was asked for. */
export function toStarted({ merchant }: UpayConfig, reply: UpayReply, { invoice }: Charge): Started {
  if (reply.kind === "unsent") return { next: "refused", code: "unavailable" };
  // The name is our own, so that Upay can be asked about it without having answered.
  if (reply.kind === "silence") return { next: "unknown", providerRef: invoice };
  if (reply.code !== "MPIS2002") return { next: "refused", code: reply.code || `http_${reply.status}` };
  const read = initData.safeParse(reply.data);
  if (!read.success) return { next: "unknown", providerRef: invoice };
  const { txn_id: providerRef, invoice_id, gateway_url, merchant_id = merchant.id } = read.data;
  const url = URL.parse(gateway_url);
  const isOurs = providerRef === invoice && invoice_id === invoice && merchant_id === merchant.id;
  return url && isSafeUrl(url) && isOurs
    ? { next: "redirect", providerRef, url }
    : { next: "refused", code: "answer_mismatch" };
}

/** `2026-01-05T15:48:01` of Dhaka. */
function momentOf(date: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(date);
  const at = match ? new Date(`${match[1]}T${match[2]}+06:00`) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

/** Null where a "success" lacks what makes it evidence. */
function toCaptured({
  txnId,
  trxId,
  amount,
  currency,
  invoice,
  wallet,
  date,
}: UpayStatus): Settlement | null {
  if (!txnId || !trxId || !invoice || !amount) return null;
  const capturedAt = momentOf(date);
  return {
    state: "captured",
    providerRef: txnId,
    providerTrx: trxId,
    amount,
    currency,
    merchantInvoice: invoice,
    // Upay has masked it already.
    ...(wallet && { payerMasked: wallet.slice(0, 20) }),
    ...(capturedAt && { capturedAt }),
  };
}

/** What the one question there is, the status, says of the money. */
export function toSettlement(reply: UpayReply): Settlement {
  if (reply.kind !== "answered") return { state: "unknown" };
  if (reply.code === "PNF4012") return { state: "declined", reason: "not_found" };
  const read = reply.code === "PS2005" ? statusData.safeParse(reply.data) : null;
  if (!read?.success) return { state: "unknown" };
  switch (read.data.status) {
    case "success":
      return toCaptured(read.data) ?? { state: "unknown" };
    case "pending":
      return { state: "pending" };
    case "failed":
      return { state: "declined", reason: "refused" };
    case "cancelled":
    case "canceled":
      return { state: "declined", reason: "cancelled" };
    case "expired":
      return { state: "expired" };
    default:
      return { state: "unknown" };
  }
}

/** `MPR_200` says only that the list was read: what became of our one item stands in its lists. */
export function toRefunded(reply: UpayReply, providerRef: string): Refunded {
  if (reply.kind === "unsent") return { state: "refused", code: "unavailable" };
  if (reply.kind === "silence") return { state: "unknown" };
  if (!/^MPR[_ ]200$/.test(reply.code))
    return { state: "refused", code: reply.code || `http_${reply.status}` };
  const read = refundData.safeParse(reply.data);
  if (!read.success) return { state: "unknown" };
  const { done, failed } = read.data;
  if (done.includes(providerRef) && !failed.includes(providerRef))
    return { state: "refunded", providerRefundTrx: null };
  return failed.includes(providerRef) ? { state: "refused", code: "failed_list" } : { state: "unknown" };
}
