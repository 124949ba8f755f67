import type { GatewayConfig } from "./bulksms.ts";
import { type Outside, postForm, replyField, silence } from "./post-form.ts";
import type { Sent, SmsSender } from "./port.ts";

/** The number is none, or the text holds what may not be sent: another try will not help. */
const refusals: ReadonlySet<string> = new Set(["416", "421"]);

/**
 * Alpha SMS (`https://api.sms.net.bd/sendsms`): a form post, `error: 0` when the message was taken. An unknown key, an empty
 * balance and their own trouble are no fault of the message.
 */
export const alphaSms = (
  { url, apiKey, senderId, timeoutMs = 8_000 }: GatewayConfig,
  outside: Outside,
): SmsSender => ({
  send: ({ to, text }) => {
    const form = { api_key: apiKey, sender_id: senderId, to: to.slice(1), msg: text };
    return postForm(outside, { url, form, timeoutMs }).then(toSent, () => silence);
  },
});

function toSent(reply: unknown): Sent {
  const code = replyField(reply, "error");
  if (code === null) return silence;
  if (code === "0") return { state: "accepted", providerId: requestId(reply) };
  return refusals.has(code) ? { state: "refused", code } : { state: "unknown", code };
}

function requestId(reply: unknown): string | null {
  if (typeof reply !== "object" || reply === null) return null;
  return replyField(Reflect.get(reply, "data"), "request_id");
}
