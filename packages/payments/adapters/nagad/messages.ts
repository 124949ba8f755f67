import { newSecret } from "@haat/core/ids";
import { type Money, printTaka } from "@haat/core/money";
import type { NagadConfig } from "../../config/nagad.ts";
import type { Charge, RefundOrder } from "../../port.ts";
import { roomOf } from "./rsa.node.ts";
import { dhakaDay, dhakaStamp } from "./time.ts";

/** ISO 4217's number of the taka. */
const takaCode = "050";

export const initializeMessage = ({ merchantId }: NagadConfig, { invoice }: Charge, now: Date) => ({
  merchantId,
  datetime: dhakaStamp(now),
  orderId: invoice,
  challenge: newSecret(),
});

export const completeMessage = (
  { merchantId }: NagadConfig,
  { invoice, amount }: Charge,
  challenge: string,
) => ({
  ...{ merchantId, orderId: invoice, currencyCode: takaCode },
  ...{ amount: printTaka(amount), challenge },
});

/** One address is registered in the merchant's portal; ours would name the attempt as its last part. */
export function callbackUrl({ callback }: NagadConfig, { returnUrl, attemptId }: Charge): string {
  if (callback === "per_attempt") return returnUrl.href;
  const url = new URL(returnUrl);
  const own = `/${attemptId}`;
  if (url.pathname.endsWith(own)) url.pathname = url.pathname.slice(0, -own.length);
  return url.href;
}

/** The same for each try of one refund: a try that landed unnoticed is then no second refund. */
export const referenceNo = ({ refundId }: Pick<RefundOrder, "refundId">): string =>
  refundId.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 36);

type Original = Readonly<{ amount: Money; paidAt: Date }>;
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The message to the wallet's books is what gives way when the block is full; it is cut between characters. */
export function cancelMessage(
  { merchantId, gatewayKey }: NagadConfig,
  order: RefundOrder,
  { amount, paidAt }: Original,
) {
  const message = {
    merchantId,
    originalRequestDate: dhakaDay(paidAt),
    originalAmount: printTaka(amount),
    cancelAmount: printTaka(order.amount),
    referenceNo: referenceNo(order),
    referenceMessage: "",
  };
  const words = [...`${order.sku} ${order.reason}`.slice(0, 100)];
  const fits = (length: number): boolean =>
    bytesOf({ ...message, referenceMessage: words.slice(0, length).join("") }) <= roomOf(gatewayKey);
  let length = words.length;
  while (length > 0 && !fits(length)) length -= 1;
  return { ...message, referenceMessage: words.slice(0, length).join("") };
}
