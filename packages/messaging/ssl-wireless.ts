import { hashSecret } from "@haat/core/ids";
import type { GatewayConfig } from "./bulksms.ts";
import { type Outside, postForm, replyField, silence } from "./post-form.ts";
import type { Sent, Sms, SmsSender } from "./port.ts";

/** The number is none, or a field is missing or too long: another try will not help. */
const refusals: ReadonlySet<string> = new Set(["4003", "4010", "4013"]);

/**
 * SSL Wireless iSMS Plus, its single message (`/api/v3/send-sms`). `csms_id` is our own unique number, made from the
 * idempotency key: the second copy of one message is refused there, so it is told here as taken.
 */
export const sslWireless = (
  { url, apiKey, senderId, timeoutMs = 8_000 }: GatewayConfig,
  outside: Outside,
): SmsSender => ({
  send: async (sms) => {
    const form = { api_token: apiKey, sid: senderId, ...(await fieldsOf(sms)) };
    return postForm(outside, { url, form, timeoutMs }).then(toSent, () => silence);
  },
});

/** They take twenty letters and digits. */
const fieldsOf = async ({ to, text, idempotencyKey }: Sms): Promise<Record<string, string>> => ({
  msisdn: to.slice(1),
  sms: text,
  csms_id: (await hashSecret(idempotencyKey)).slice(0, 20),
});

const alreadyTaken = "4011";

function toSent(reply: unknown): Sent {
  const code = replyField(reply, "status_code");
  if (code === null) return silence;
  if (code === "200" || code === alreadyTaken) return { state: "accepted", providerId: referenceOf(reply) };
  return refusals.has(code) ? { state: "refused", code } : { state: "unknown", code };
}

function referenceOf(reply: unknown): string | null {
  if (typeof reply !== "object" || reply === null) return null;
  const list: unknown = Reflect.get(reply, "smsinfo");
  return Array.isArray(list) ? replyField(list[0], "reference_id") : null;
}
