import type { Sent, Sms, SmsSender } from "./port.ts";

export type BulkSmsConfig = Readonly<{
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
export function bulkSms(
  { url, apiKey, senderId, timeoutMs = 8_000 }: BulkSmsConfig,
  outside: { fetch: typeof fetch },
): SmsSender {
  const post = async ({ to, text }: Sms): Promise<unknown> => {
    const form = { api_key: apiKey, senderid: senderId, type: "text", number: to.slice(1), message: text };
    const response = await outside.fetch(url, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.json();
  };
  return { send: (sms) => post(sms).then(toSent, () => silence) };
}

const silence: Sent = { state: "unknown", code: null };

function toSent(reply: unknown): Sent {
  const code = field(reply, "response_code");
  if (code === null) return silence;
  if (code === "202") return { state: "accepted", providerId: field(reply, "message_id") };
  return refusals.has(code) ? { state: "refused", code } : { state: "unknown", code };
}

/** Numbers and texts alike: the gateways disagree with their own documentation. */
function field(reply: unknown, name: string): string | null {
  if (typeof reply !== "object" || reply === null) return null;
  const value: unknown = Reflect.get(reply, name);
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 64) : null;
}
