import type { Payment } from "./truth.ts";

export type CallbackStatus = "success" | "failure" | "cancel";

const join = (url: string, query: string): string => `${url}${url.includes("?") ? "&" : "?"}${query}`;

/** The merchant's address as bKash repeats it: a query that was there survives. */
export const callbackBase = ({ callbackUrl, version }: Pick<Payment, "callbackUrl" | "version">): string =>
  join(callbackUrl, `version=${version}&product=tokenized-checkout`);

/** Where the payer's browser goes. The signature is opaque: bKash publishes no way to verify it. */
export const callbackFor = (payment: Payment, status: CallbackStatus): string =>
  join(callbackBase(payment), `paymentID=${payment.id}&status=${status}&signature=${payment.signature}`);

/** Null: the payer stays; also where there is no address, as in the older family and at a QR code. */
export function callbackStatus({ state, callbackUrl }: Payment): CallbackStatus | null {
  if (callbackUrl === "") return null;
  switch (state) {
    case "Authorised":
    case "Held":
    case "Completed":
      return "success";
    case "Cancelled":
      return "cancel";
    case "Failed":
    case "Expired":
      return "failure";
    case "Initiated":
    case "Voided":
      return null;
  }
}
