import { bdt } from "@haat/core/money";
import { rocketCard, type RocketConfig } from "../../config/rocket.ts";
import type { DeclineReason, Settlement, Started } from "../../port.ts";
import type { RocketReply } from "./client.ts";
import { maskedAccount, momentOf, readResult, type Result } from "./result.ts";

const transid = /^[A-Za-z0-9+/]{27}=$/;

/** Anything but a transaction id of the right shape is an error; its text is not published, so it is not read. */
export function toStarted(reply: RocketReply, { page }: RocketConfig): Started {
  if (reply.kind === "unsent") return { next: "refused", code: "unavailable" };
  if (reply.kind === "silence") return { next: "unknown" };
  const [, providerRef = ""] = /^TRANSACTION_ID:(.*)$/s.exec(reply.text) ?? [];
  if (providerRef === "") return { next: "refused", code: "no_transaction_id" };
  if (!transid.test(providerRef)) return { next: "refused", code: "answer_mismatch" };
  const url = new URL("/ecomm2/ClientHandler", page);
  url.searchParams.set("card_type", rocketCard);
  // Its `+`, `/` and `=` would otherwise arrive as something else.
  url.searchParams.set("trans_id", providerRef);
  return { next: "redirect", providerRef, url };
}

const reasons: Readonly<Record<string, DeclineReason>> = {
  "116": "insufficient_funds",
  "117": "wrong_credentials",
};

/**
 * Null where an "OK" lacks what makes it evidence. The approval code is six digits and repeats; the retrieval reference is
 * what the bank's statement is matched by, so only it names the transaction.
 */
function toCaptured(result: Result, providerRef: string): Settlement | null {
  const [amount = "", providerTrx = ""] = [result.get("AMOUNT"), result.get("RRN")];
  if (result.get("RESULT_CODE") !== "000" || !/^\d{1,15}$/.test(amount)) return null;
  if (!/^[A-Za-z0-9]{6,30}$/.test(providerTrx)) return null;
  const account = result.get("CARD_NUMBER");
  const capturedAt = momentOf(result.get("TRANS_DATE") ?? "");
  return {
    state: "captured",
    providerRef,
    providerTrx,
    amount: bdt(BigInt(amount)),
    // The service has no other: its amounts are poisha.
    currency: "BDT",
    merchantInvoice: result.get("DESCRIPTION") || null,
    ...(account && { payerMasked: maskedAccount(account) }),
    ...(capturedAt && { capturedAt }),
  };
}

/** Beyond OK and FAILED the words are those of the platform that other banks expose too. */
export function toSettlement(
  { cancelledCodes }: Pick<RocketConfig, "cancelledCodes">,
  reply: RocketReply,
  providerRef: string,
): Settlement {
  const result = reply.kind === "answered" ? readResult(reply.text) : null;
  const code = result?.get("RESULT_CODE") ?? "";
  switch (result?.get("RESULT") ?? "") {
    case "OK":
      return (result && toCaptured(result, providerRef)) ?? { state: "unknown" };
    case "CREATED":
    case "PENDING":
      return { state: "pending" };
    case "FAILED":
    case "DECLINED":
      // Failed and successful at once is neither.
      if (code === "000") return { state: "unknown" };
      if (cancelledCodes.includes(code)) return { state: "declined", reason: "cancelled" };
      return { state: "declined", reason: reasons[code] ?? "refused" };
    case "REVERSED":
    case "AUTOREVERSED":
      return { state: "declined", reason: "refused" };
    case "TIMEOUT":
      return { state: "expired" };
    default:
      return { state: "unknown" };
  }
}
