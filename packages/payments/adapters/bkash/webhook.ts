import type { Clock } from "@haat/core/clock";
import { isSafeUrl } from "@haat/core/safe-url";
import type { BkashWebhookConfig } from "../../config/bkash.ts";
import { certificatesOver, type CertResolver } from "./certificates.ts";
import {
  envelope,
  readJson,
  readPaymentNotice,
  stringToSign,
  type Envelope,
  type PaymentNotice,
} from "./notice.ts";
import { verifySignature } from "./signature.node.ts";

export type NoticeRefusal =
  | "too_large"
  | "malformed"
  | "foreign_topic"
  | "foreign_certificate"
  | "stale"
  | "certificate_unavailable"
  | "bad_signature"
  | "foreign_subscribe_url"
  | "unreadable_message";

/** Authentic is not bound: a "payment" names no attempt of ours until the service has found and queried one. */
export type BkashNotice =
  | Readonly<{ kind: "payment"; messageId: string; payment: PaymentNotice }>
  | Readonly<{ kind: "subscription"; messageId: string; confirmUrl: URL }>
  | Readonly<{ kind: "unsubscribed"; messageId: string }>
  | Readonly<{ kind: "refused"; why: NoticeRefusal }>;

export type BkashWebhook = Readonly<{
  /** `raw` is the body as it came (bKash sends text/plain); never throws. */
  read(raw: string): Promise<BkashNotice>;
  /** Answers the handshake of a notice that `read` found authentic. False when the sender's side failed. */
  confirm(notice: Extract<BkashNotice, { kind: "subscription" }>): Promise<boolean>;
}>;

export type WebhookOutside = Readonly<{ fetch: typeof fetch; now: Clock; certResolver?: CertResolver }>;

const maxLength = 128 * 1024;
const futureMs = 10 * 60_000;
const timeoutMs = 5000;
const amazonHost = /^sns\.[a-zA-Z0-9-]{3,}\.amazonaws\.com(\.cn)?$/;

/** The address is the sender's to choose, so it is believed only on a host that we chose. */
function pinned(text: string | undefined, { certHosts }: BkashWebhookConfig): URL | null {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || !isSafeUrl(url) || url.username || url.password) return null;
  const isOurs =
    certHosts.length > 0 ? certHosts.includes(url.host) : url.port === "" && amazonHost.test(url.hostname);
  return isOurs ? url : null;
}

export function createBkashWebhook(config: BkashWebhookConfig, outside: WebhookOutside): BkashWebhook {
  const certificateOf = outside.certResolver ?? certificatesOver(outside);
  return {
    read: async (raw) => {
      const refused = (why: NoticeRefusal) => ({ kind: "refused", why }) as const;
      if (raw.length > maxLength) return refused("too_large");
      const { data: message } = envelope.safeParse(readJson(raw));
      if (!message) return refused("malformed");
      const why = await distrust(message, config, outside.now(), certificateOf);
      return why ? refused(why) : accept(message, config);
    },
    confirm: async ({ confirmUrl }) => {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const { status } = await outside.fetch(confirmUrl, { redirect: "error", signal });
        return status === 200;
      } catch {
        return false;
      }
    },
  };
}

/** Cheap checks first: nothing is fetched for a stranger's topic or host. */
async function distrust(
  message: Envelope,
  config: BkashWebhookConfig,
  now: Date,
  certificateOf: CertResolver,
): Promise<NoticeRefusal | null> {
  if (message.TopicArn !== config.topicArn) return "foreign_topic";
  const url = pinned(message.SigningCertURL, config);
  if (!url?.pathname.endsWith(".pem")) return "foreign_certificate";
  const ageMs = now.getTime() - Date.parse(message.Timestamp);
  if (!(ageMs <= config.toleranceMs && ageMs >= -futureMs)) return "stale";
  const pem = await certificateOf(url);
  if (pem === null) return "certificate_unavailable";
  const { SignatureVersion: version, Signature: signature } = message;
  return verifySignature(pem, version, stringToSign(message), signature, now) ? null : "bad_signature";
}

function accept(message: Envelope, config: BkashWebhookConfig): BkashNotice {
  const { MessageId: messageId, Type: type } = message;
  if (type === "UnsubscribeConfirmation") return { kind: "unsubscribed", messageId };
  if (type === "SubscriptionConfirmation") {
    const confirmUrl = pinned(message.SubscribeURL, config);
    return confirmUrl
      ? { kind: "subscription", messageId, confirmUrl }
      : { kind: "refused", why: "foreign_subscribe_url" };
  }
  const payment = readPaymentNotice(message.Message);
  return payment ? { kind: "payment", messageId, payment } : { kind: "refused", why: "unreadable_message" };
}
