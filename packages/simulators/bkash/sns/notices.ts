import { dhakaStamp } from "../../kit/clock.ts";
import { minorOf, takaOf } from "../../kit/money.ts";
import type { WebhookFault } from "../faults.ts";
import type { Payment, SigningKey } from "../truth.ts";
import type { World } from "../world.ts";
import { newMessage, newSigningKey, sign, type SnsMessage } from "./envelope.ts";

export type Twist = WebhookFault;

/** The channels bKash reports; most of them never passed through the merchant's site. */
export const channels = { api: "10002294", qr: "10003126", ussd: "10002175" } as const;
export type Channel = keyof typeof channels;

export function signingKey(world: World, given?: SigningKey): SigningKey {
  const known = world.store.key();
  if (known) return known;
  const value = given ?? newSigningKey(Date.now());
  world.store.put({ kind: "key", value });
  return value;
}

const shortly = (taka: string): string => taka.replace(/\.00$/, "");

/** With a voucher the amount is what is settled, and the sale is what was ordered. */
function amountsOf({ amount, coupon }: Payment) {
  if (!coupon) return { amount: shortly(amount) };
  const settled = takaOf(minorOf(amount) - minorOf(coupon.merchantShare));
  return {
    amount: shortly(settled),
    couponAmount: shortly(coupon.amount),
    merchantShareAmount: shortly(coupon.merchantShare),
    saleAmount: shortly(amount),
  };
}

/** What the listener is told about one payment. */
export function paymentMessage(world: World, payment: Payment, channel: Channel = "api"): SnsMessage {
  const wallet = payment.payer.wallet ?? "01700000000";
  const message = {
    dateTime: dhakaStamp(payment.executedAt ?? payment.createdAt),
    debitMSISDN: `88${wallet}`,
    creditOrganizationName: world.merchantName,
    creditShortCode: "01700000***",
    trxID: payment.trxId,
    transactionStatus: "Completed",
    transactionType: channels[channel],
    ...amountsOf(payment),
    currency: payment.currency,
    transactionReference: payment.payerReference,
    ...(payment.invoice !== "" && { merchantInvoiceNumber: payment.invoice }),
  };
  return newMessage(world.topicArn, world.clock.now(), {
    Type: "Notification",
    Message: JSON.stringify(message),
    UnsubscribeURL: `${world.origin()}/sns?Action=Unsubscribe`,
  });
}

const dayMs = 24 * 3600_000;

/** The signed bytes, or what a forger would send instead. */
export function seal(world: World, message: SnsMessage, twist: Twist | undefined): string {
  const version = world.settings().signatureVersion;
  const certUrl = `${world.origin()}/sns/cert.pem`;
  const key = signingKey(world);
  const signed = (changed: SnsMessage, url = certUrl) => JSON.stringify(sign(changed, key, version, url));
  switch (twist) {
    case "bad-signature":
      return JSON.stringify({ ...sign(message, key, version, certUrl), Message: `${message["Message"]} ` });
    case "foreign-topic":
      return signed({ ...message, TopicArn: `${world.topicArn}x` });
    case "foreign-cert":
      return signed(message, "https://sns.ap-southeast-1.amazonaws.com.evil.example/cert.pem");
    case "inner-subscribe":
      return signed({
        ...message,
        Type: "SubscriptionConfirmation",
        Token: "t",
        SubscribeURL: "http://169.254.169.254/latest",
      });
    case "old":
      return signed({ ...message, Timestamp: new Date(world.clock.now() - dayMs).toISOString() });
    case "garbage":
      return "{";
    case "never":
    case "twice":
    case "late":
    case undefined:
      return signed(message);
  }
}
