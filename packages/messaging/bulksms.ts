import { type Outside, postForm, replyField, silence } from "./post-form.ts";
import type { Sent, SmsSender } from "./port.ts";

export type GatewayConfig = Readonly<{
  /** The gateway's whole address, such as `https://bulksmsbd.net/api/smsapi`. */
  url: string;
  apiKey: string;
  senderId: string;
  timeoutMs?: number;
}>;

/** The number is none, a field is missing, the text is not allowed from this sender: another try will not help. */
const refusals: ReadonlySet<string> = new Set(["1001", "1003", "1012"]);

/**
 * The form-post interface of BulkSMSBD and its many look-alikes. It knows no idempotency key, and it answers 200 to almost
 * everything: what happened stands in `response_code`. An empty balance or a closed door of ours is no refusal of the
 * message, so it stays `unknown` and is tried again.
 */
export const bulkSms = (
  { url, apiKey, senderId, timeoutMs = 8_000 }: GatewayConfig,
  outside: Outside,
): SmsSender => ({
  send: ({ to, text }) => {
    const form = { api_key: apiKey, senderid: senderId, type: "text", number: to.slice(1), message: text };
    return postForm(outside, { url, form, timeoutMs }).then(toSent, () => silence);
  },
});

function toSent(reply: unknown): Sent {
  const code = replyField(reply, "response_code");
  if (code === null) return silence;
  if (code === "202") return { state: "accepted", providerId: replyField(reply, "message_id") };
  return refusals.has(code) ? { state: "refused", code } : { state: "unknown", code };
}
