import { FactorsView, StepUpCodeView, type StepUpBody } from "@haat/contract/factors";
import { TokensView } from "@haat/contract/session";
import type { Audience } from "@haat/core/sessions";
import { outcomeOf, refusePage, type Api, type Outcome } from "../../lib/api.server.ts";
import { toSignIn } from "../../lib/me.server.ts";
import type { PasskeyAnswer } from "../../lib/passkey-answer.ts";

/** What somebody can confirm with; who is signed in no more signs in first. */
export async function readFactors(api: Api, locale: string, back: string): Promise<FactorsView> {
  const outcome = await outcomeOf(api.find("/v1/auth/factors", FactorsView));
  if (outcome.ok) return outcome.value;
  if (outcome.problem.status === 401) throw toSignIn(locale, back);
  return refusePage(outcome.problem);
}

export const sendCode = (api: Api): Promise<Outcome<StepUpCodeView>> =>
  outcomeOf(api.send("POST", "/v1/auth/step-up/codes", StepUpCodeView));

export const stepUp = (api: Api, body: StepUpBody): Promise<Outcome<TokensView>> =>
  outcomeOf(api.send("POST", "/v1/auth/step-up", TokensView, { body }));

export const stepUpByPasskey = (
  api: Api,
  body: Readonly<{ answer: PasskeyAnswer; audience: Audience }>,
): Promise<Outcome<TokensView>> =>
  outcomeOf(api.send("POST", "/v1/auth/passkeys/step-up", TokensView, { body }));
