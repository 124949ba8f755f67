import { ChallengeView, CodeView } from "@haat/contract/auth";
import type { Phone } from "@haat/core/phone";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export type Shown = Readonly<{ challenge: string; answer: string; kind: "work" | "riddle" }>;
export type Asking = Readonly<{
  phone: Phone;
  channel: "sms" | "voice";
  /** Of the code before, for another one. */
  flow: string | null;
  work: Shown | null;
}>;

export const sendCode = (api: Api, { phone, channel, flow, work }: Asking): Promise<Outcome<CodeView>> =>
  outcomeOf(
    api.send("POST", "/v1/auth/codes", CodeView, {
      body: { phone, channel, ...(flow !== null && { flow }), ...(work && { work }) },
    }),
  );

/** What a device that nobody knows shows before its first code. */
export const askChallenge = (api: Api, phone: Phone): Promise<Outcome<ChallengeView>> =>
  outcomeOf(api.send("POST", "/v1/auth/challenges", ChallengeView, { body: { phone } }));
