import { type Outside, postForm, replyField, silence } from "./post-form.ts";
import type { Sent, VoiceSender } from "./port.ts";
import { spokenDigits } from "./spoken-digits.ts";

export type VoiceConfig = Readonly<{
  /** The gateway's whole address for a call that reads a text aloud. */
  url: string;
  apiKey: string;
  /** The number or name that the phone shows. */
  callerId: string;
  timeoutMs?: number;
}>;

const refusals: ReadonlySet<string> = new Set(["1001", "1003", "1012"]);
const sentences = {
  bn: (digits: string) => `হাটের কোড: ${digits}। আবার বলছি: ${digits}। কাউকে জানাবেন না।`,
  en: (digits: string) => `Your Haat code is: ${digits}. Once more: ${digits}. Share it with nobody.`,
} as const;

/** A call that reads a code aloud, twice, by the form post that the gateways take for texts. Their words are the same. */
export const voiceGateway = (
  { url, apiKey, callerId, timeoutMs = 8_000 }: VoiceConfig,
  outside: Outside,
): VoiceSender => ({
  say: ({ to, code, locale }) => {
    const message = sentences[locale](spokenDigits(code, locale));
    const form = {
      api_key: apiKey,
      senderid: callerId,
      type: "voice",
      lang: locale,
      number: to.slice(1),
      message,
    };
    return postForm(outside, { url, form, timeoutMs }).then(toSent, () => silence);
  },
});

function toSent(reply: unknown): Sent {
  const code = replyField(reply, "response_code");
  if (code === null) return silence;
  if (code === "202") return { state: "accepted", providerId: replyField(reply, "message_id") };
  return refusals.has(code) ? { state: "refused", code } : { state: "unknown", code };
}
