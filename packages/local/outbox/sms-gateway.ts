import { readPhone } from "@haat/core/phone";
import type { Messages } from "./messages.ts";

export type SmsReply = Readonly<{ status: number; body: Record<string, unknown> }>;

/** One call to a gateway of BulkSMSBD's shape: 200 to almost everything, the outcome in `response_code`. A call that reads
 * a text aloud is kept as what it said. */
export function answerSms(messages: Messages, apiKey: string, form: URLSearchParams): SmsReply {
  const missing = ["api_key", "senderid", "number", "message"].filter((name) => !form.get(name));
  if (missing.length) return refusal(1003, `${missing.join(", ")} required`);
  if (form.get("api_key") !== apiKey) return refusal(1011, "User Id not found");
  const numbers = (form.get("number") ?? "").split(",").map((number) => number.trim());
  const phones = numbers.flatMap((number) => readPhone(number) ?? []);
  if (phones.length !== numbers.length) return refusal(1001, "Invalid Number");
  const text = form.get("message") ?? "";
  const kind = form.get("type") === "voice" ? "voice" : "sms";
  const [first] = phones.map((to) => messages.add({ kind, to, text }));
  return {
    status: 200,
    body: {
      response_code: 202,
      message_id: first?.id,
      success_message: "SMS Submitted Successfully",
      error_message: "",
    },
  };
}

const refusal = (code: number, message: string): SmsReply => ({
  status: 200,
  body: { response_code: code, success_message: "", error_message: message },
});
