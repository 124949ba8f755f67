import { foldDigits } from "@haat/core/digits";
import { readPhone } from "@haat/core/phone";
import { poll } from "@haat/local/machine/poll";
import { inject } from "vitest";

type Message = Readonly<{ text: string; at: string }>;

/** Text messages that this phone was sent, newest first. */
export async function messagesTo(phone: string): Promise<readonly Message[]> {
  const to = encodeURIComponent(readPhone(phone) ?? phone);
  const reply = await fetch(`${inject("services").outbox}/messages?kind=sms&to=${to}`);
  return (await reply.json()) as Message[];
}

/** The texts of codes, by what they are for: who orders and then signs in is sent one of each, and the later may arrive first. */
const codeTexts = {
  any: /code|কোড/iu,
  sign_in: /^(?:Haat code|হাট কোড)/u,
} as const;

/** The six digits of the newest message of such a code that was sent since; waits for it. An order's number has six digits, too. */
export async function codeSentTo(
  phone: string,
  since = new Date(0),
  what: keyof typeof codeTexts = "any",
): Promise<string> {
  return poll(
    async () => {
      const messages = await messagesTo(phone);
      const fresh = messages.filter(({ at, text }) => new Date(at) >= since && codeTexts[what].test(text));
      return fresh.flatMap(({ text }) => /\b\d{6}\b/.exec(foldDigits(text)) ?? [])[0] ?? null;
    },
    { timeoutMs: 60_000, failure: () => new Error(`no code was sent to ${phone}`) },
  );
}
