import { maskPhone, readPhone } from "@haat/core/phone";
import { isSafeUrl } from "@haat/core/safe-url";
import type { NagadConfig } from "../../config/nagad.ts";
import type { Settlement, Started } from "../../port.ts";
import type { NagadReply } from "./client.ts";
import { readMoment } from "./time.ts";
import { completed, opened, type Verified, verified } from "./wire.ts";

/** Why a step of the start did not answer as it should. No money moves before the payer is on Nagad's page. */
const notStarted = (reply: Exclude<NagadReply, { kind: "answered" }>, ifUnsent: Started): Started => {
  if (reply.kind === "unsent") return ifUnsent;
  if (reply.kind === "silence") return { next: "unknown" };
  return { next: "refused", code: reply.kind === "forged" ? "bad_signature" : reply.reason };
};

/** What completes the payment; or what the start came to already. */
export function fromInitialize(
  reply: NagadReply,
): Readonly<{ reference: string; challenge: string; acceptedAt: Date | null }> | Started {
  if (reply.kind !== "answered") return notStarted(reply, { next: "refused", code: "unavailable" });
  const read = opened.safeParse(reply.body);
  if (!read.success) return { next: "refused", code: "answer_mismatch" };
  const { paymentReferenceId: reference, challenge, acceptDateTime = "" } = read.data;
  return { reference, challenge, acceptedAt: readMoment(acceptDateTime) };
}

export function toStarted(reply: NagadReply, providerRef: string): Started {
  // The order id is used up: another try of this attempt would be a duplicate.
  if (reply.kind === "silence") return { next: "unknown", providerRef };
  if (reply.kind !== "answered") return notStarted(reply, { next: "unknown" });
  const read = completed.safeParse(reply.body);
  if (!read.success) return { next: "unknown", providerRef };
  const url = URL.parse(read.data.callBackUrl);
  return url && isSafeUrl(url) && read.data.status.toLowerCase() === "success"
    ? { next: "redirect", providerRef, url }
    : { next: "refused", code: "answer_mismatch" };
}

/** Null where the answer is no word of Nagad about this payment of ours. */
export function readVerified(config: NagadConfig, reply: NagadReply, providerRef: string): Verified | null {
  const read = reply.kind === "answered" ? verified.safeParse(reply.body) : null;
  if (!read?.success || read.data.paymentRefId !== providerRef) return null;
  const { merchantId } = read.data;
  return merchantId === "" || merchantId === config.merchantId ? read.data : null;
}

/** Nagad masks it; where it forgot to, we do. */
const maskedOf = (mobile: string): string => {
  const phone = readPhone(mobile);
  return phone ? maskPhone(phone) : mobile.slice(0, 20);
};

/** Null where a "success" lacks what makes it evidence. */
function toCaptured(data: Verified): Settlement | null {
  const { paymentRefId: providerRef, issuerPaymentRefNo: providerTrx, orderId, amount } = data;
  if (!providerTrx || !orderId || !amount) return null;
  const capturedAt = readMoment(data.issuerPaymentDateTime);
  return {
    ...{ state: "captured", providerRef, providerTrx, amount },
    // Asked for as 050 when the payment was completed; verify names no currency.
    currency: "BDT",
    merchantInvoice: orderId,
    ...(data.clientMobileNo && { payerMasked: maskedOf(data.clientMobileNo) }),
    ...(capturedAt && { capturedAt }),
  };
}

/** What the one question there is, verify, says of the money. */
export function toSettlement(config: NagadConfig, reply: NagadReply, providerRef: string): Settlement {
  if (reply.kind === "refused" && config.notFoundReasons.includes(reply.reason))
    return { state: "declined", reason: "not_found" };
  const data = readVerified(config, reply, providerRef);
  if (!data) return { state: "unknown" };
  switch (data.status) {
    case "success":
      return toCaptured(data) ?? { state: "unknown" };
    case "orderinitiated":
    case "ready":
    case "inprogress":
    case "transactioninprogress":
    case "otpsent":
    case "otpverified":
    case "pingiven":
      return { state: "pending" };
    case "aborted":
      return { state: "declined", reason: "cancelled" };
    case "cancelled":
      // The same word for a payer who turned back and for money that was taken and given back.
      return data.issuerPaymentRefNo || data.cancelIssuerRefNo
        ? { state: "unknown" }
        : { state: "declined", reason: "cancelled" };
    case "invalidrequest":
    case "fraud":
    case "failed":
    case "unknownfailed":
      return { state: "declined", reason: "refused" };
    default:
      // Also money that somebody gave back, wholly or in part, before we knew of it: a person must look.
      return { state: "unknown" };
  }
}
