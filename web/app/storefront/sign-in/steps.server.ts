import { foldDigits } from "@haat/core/digits";
import { readPhone, type Phone } from "@haat/core/phone";
import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";
import type { ApiProblem } from "../../lib/api-problem.ts";
import { askChallenge, sendCode, type Asking, type Shown } from "./queries.server.ts";

type Form = Readonly<Record<string, string>>;
type Common = Readonly<{ phone: string; isUnread: boolean; refusal: string | null }>;

/** What the page shows next. */
export type PhoneStep = Common & Readonly<{ step: "phone" }>;
export type WorkStep = Common &
  Readonly<{ step: "work"; channel: string; challenge: string; bits: number; question: string }>;
export type CodeStep = Common &
  Readonly<{ step: "code"; flow: string; resendAt: string; waitS: number; channel: "sms" | "voice" }>;
export type Step = PhoneStep | WorkStep | CodeStep;

const reply = (step: Step, problem: ApiProblem | null) =>
  data<Step>(step, {
    status: problem?.status ?? (step.isUnread ? 400 : 200),
    headers: problem?.retryAfterS ? { "retry-after": String(problem.retryAfterS) } : {},
  });

export const phoneOf = (form: Form): Phone | null => readPhone(form["phone"] ?? "");

export const unreadPhone = (form: Form) =>
  reply({ step: "phone", phone: form["phone"] ?? "", isUnread: true, refusal: null }, null);

const channelOf = (form: Form): "sms" | "voice" => (form["channel"] === "voice" ? "voice" : "sms");

/** The script's solution, or else the typed answer to the riddle. Null: this form brought no work. */
function shownIn(form: Form): Shown | null {
  const { challenge = "", solution = "", answer = "" } = form;
  if (challenge === "") return null;
  if (solution !== "") return { challenge, answer: solution, kind: "work" };
  const typed = foldDigits(answer).trim();
  return { challenge, answer: /^\d{1,3}$/.test(typed) ? typed : "", kind: "riddle" };
}

/** Asks for a code; a new device is given work first, and new work when its answer did not fit. */
export async function askForCode(api: Api, form: Form, phone: Phone) {
  const [typed, work] = [form["phone"] ?? "", shownIn(form)];
  if (work?.answer === "") return giveWork(api, form, phone, { isUnread: true, refusal: null });
  const flow = /^[0-9a-z]{32}$/.test(form["flow"] ?? "") ? (form["flow"] ?? null) : null;
  const asking: Asking = { phone, channel: channelOf(form), flow, work };
  const sent = await sendCode(api, asking);
  if (sent.ok) {
    const { flow: tied, resendAt } = sent.value;
    return reply({ ...codeStep({ ...form, flow: tied, resendAt }), channel: asking.channel }, null);
  }
  const { problem } = sent;
  if (problem.code === "auth.work_needed")
    return giveWork(api, form, phone, { isUnread: false, refusal: null });
  if (problem.code === "auth.work_wrong")
    return giveWork(api, form, phone, { isUnread: false, refusal: problem.title });
  if (flow !== null) return reply({ ...codeStep(form), refusal: problem.title }, problem);
  return reply({ step: "phone", phone: typed, isUnread: false, refusal: problem.title }, problem);
}

type Fault = Readonly<{ isUnread: boolean; refusal: string | null }>;

async function giveWork(api: Api, form: Form, phone: Phone, fault: Fault) {
  const typed = form["phone"] ?? "";
  const given = await askChallenge(api, phone);
  if (!given.ok)
    return reply(
      { step: "phone", phone: typed, isUnread: false, refusal: given.problem.title },
      given.problem,
    );
  const { challenge, bits, question } = given.value;
  return reply(
    { step: "work", phone: typed, channel: channelOf(form), challenge, bits, question, ...fault },
    null,
  );
}

/** The code step as its own form says it stands. */
export function codeStep(form: Form): CodeStep {
  const resendAt = Date.parse(form["resendAt"] ?? "");
  const instant = new Date(Number.isNaN(resendAt) ? Date.now() : resendAt);
  return {
    step: "code",
    phone: form["phone"] ?? "",
    flow: form["flow"] ?? "",
    resendAt: instant.toISOString(),
    waitS: Math.max(0, Math.ceil((instant.getTime() - Date.now()) / 1000)),
    channel: channelOf(form),
    isUnread: false,
    refusal: null,
  };
}

export const refusedCode = (form: Form, problem: ApiProblem | null) =>
  reply({ ...codeStep(form), isUnread: problem === null, refusal: problem?.title ?? null }, problem);
