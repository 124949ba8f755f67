import type { FactorsView, StepUpBody } from "@haat/contract/factors";
import { foldDigits } from "@haat/core/digits";
import { data, redirect } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import { audienceOf } from "../../lib/audience.ts";
import { readAnswer } from "../../lib/passkey-answer.ts";
import { keepSession } from "../../lib/tokens.server.ts";
import type { ApiProblem } from "../../lib/api-problem.ts";
import { cameByForm, heldFields } from "./held.ts";
import { sendCode, stepUp, stepUpByPasskey } from "./queries.server.ts";

export type ProofKind = FactorsView["proofs"][number];

/** Where somebody stands on the page; travels in its hidden fields. */
export type ConfirmStep = Readonly<{
  /** To whom the browser goes next to be seen anew; null: nowhere. */
  leaving: Readonly<{ url: string; provider: "google" | "apple"; stay: string }> | null;
  held: readonly [name: string, value: string][];
  isForm: boolean;
  /** The way he has chosen; null for the best of his. */
  by: ProofKind | null;
  /** Of the code that was sent to his phone. */
  flow: string | null;
  refusal: Readonly<{ title: string; detail: string }> | undefined;
}>;

const kinds: readonly ProofKind[] = ["totp", "passkey", "recovery", "password", "google", "apple", "phone"];

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 16_000) : "";
};

export const kindOf = (name: string): ProofKind | null => kinds.find((kind) => kind === name) ?? null;

export const stepOf = (form: FormData): ConfirmStep => ({
  held: heldFields(form),
  isForm: cameByForm(form),
  by: kindOf(textOf(form, "confirm_by")),
  flow: textOf(form, "confirm_flow") || null,
  refusal: undefined,
  leaving: null,
});

/** What was typed, as the API takes it; null when it is none of the ways that are typed. */
function shownIn(form: FormData, by: ProofKind | null): StepUpBody | null {
  const code = foldDigits(textOf(form, "confirm_code")).trim().slice(0, 40);
  switch (by) {
    case "totp":
    case "recovery":
      return code === "" ? null : { kind: by, code };
    case "phone":
      return code === "" ? null : { kind: by, code, flow: textOf(form, "confirm_flow") };
    case "password": {
      const password = textOf(form, "confirm_password");
      return password === "" || password.length > 512 ? null : { kind: by, password };
    }
    case "passkey":
    case "google":
    case "apple":
    case null:
      return null;
  }
}

export const refused = (step: ConfirmStep, { title, detail, status }: ApiProblem) =>
  data({ ...step, refusal: { title, detail } }, { status });

export async function sendPhoneCode(api: Api, step: ConfirmStep) {
  const sent = await sendCode(api);
  return sent.ok
    ? data({ ...step, by: "phone" as const, flow: sent.value.flow })
    : refused(step, sent.problem);
}

type Confirming = Readonly<{ api: Api; form: FormData; step: ConfirmStep; back: string; request: Request }>;

/** Shows the proof; who is believed goes back to where he was, with his form when he came with one. */
export async function confirm({ api, form, step, back, request }: Confirming) {
  const audience = audienceOf(back);
  const answer = step.by === "passkey" ? readAnswer(textOf(form, "confirm_answer")) : null;
  const shown = shownIn(form, step.by);
  if (shown === null && answer === null) return data(step, { status: 400 });
  const outcome = answer
    ? await stepUpByPasskey(api, { answer, audience })
    : await stepUp(api, { ...(shown as StepUpBody), audience });
  if (!outcome.ok) return refused(step, outcome.problem);
  const headers = new Headers();
  for (const cookie of keepSession(outcome.value, new Date(), request)) headers.append("set-cookie", cookie);
  return redirect(back, { status: step.isForm ? 307 : 303, headers });
}
