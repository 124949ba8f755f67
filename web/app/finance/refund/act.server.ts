import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { type Api, type Outcome, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { decideCase, decideEvidence, recordEvidence, withdrawEvidence } from "../refunds/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readEvidence } from "./read-draft.ts";

const nothing = { typed: null, faults: [], asked: null, refusal: undefined };
type Form = Readonly<Record<string, string>>;

const typedOf = (form: Form) => ({
  wallet: form["wallet"] ?? "",
  trx: form["trx"] ?? "",
  amount: form["amount"] ?? "",
  sentAt: form["sentAt"] ?? "",
  note: form["note"] ?? "",
});

/** What is meant is read back at the first press, and done at the second. */
export async function actOnRefund(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const { verb } = form;
  if (verb === "record") return record(args, form);
  if (verb === "grant" || verb === "deny") return grant(args, form, verb);
  if (verb === "agree" || verb === "refuse" || verb === "withdraw") return decide(args, form, verb);
  throw data(null, { status: 400 });
}

async function record(args: Route.ActionArgs, form: Form) {
  const typed = typedOf(form);
  const { body, faults } = readEvidence(typed, new Date());
  if (!body) return data({ ...nothing, typed, faults }, { status: 400 });
  if (form["intent"] !== "decide")
    return data({ ...nothing, typed, asked: { verb: "record" as const, reason: "", minor: body.amount } });
  const sent = { api: personalApi(args), id: args.params.id, key: `${form["key"]}-record`, body };
  return answer(args, await recordEvidence(sent), { flash: "refund_recorded", typed });
}

async function decide(args: Route.ActionArgs, form: Form, verb: "agree" | "refuse" | "withdraw") {
  const reason = (form["reason"] ?? "").trim().slice(0, 300);
  const isUnread = verb === "refuse" && reason.length < 3;
  if (isUnread)
    return data({ ...nothing, asked: { verb: "unread" as const, reason, minor: "" } }, { status: 400 });
  if (form["intent"] !== "decide") return data({ ...nothing, asked: { verb, reason, minor: "" } });
  const outcome = await carryOut(personalApi(args), { id: args.params.id, form, verb, reason });
  const flash = {
    agree: "refund_confirmed",
    refuse: "refund_refused",
    withdraw: "refund_withdrawn",
  } as const;
  return answer(args, outcome, { flash: flash[verb], typed: null });
}

/** Money leaves the market: read back once more before it does. */
async function grant(args: Route.ActionArgs, form: Form, verb: "grant" | "deny") {
  const reason = (form["reason"] ?? "").trim().slice(0, 300);
  if (verb === "deny" && reason.length < 3)
    return data({ ...nothing, asked: { verb: "unread" as const, reason, minor: "" } }, { status: 400 });
  const caseId = form["case"] ?? "";
  if (form["intent"] !== "decide") return data({ ...nothing, asked: { verb, reason, minor: "", caseId } });
  const body = { verdict: verb === "grant" ? "agree" : "refuse", reason };
  const sent = { api: personalApi(args), id: caseId, key: `${form["key"]}-${verb}`, body };
  return answer(args, await decideCase(sent), { flash: "refund_decided", typed: null });
}

type Deed = Readonly<{ id: string; form: Form; verb: "agree" | "refuse" | "withdraw"; reason: string }>;

const carryOut = (api: Api, { id, form, verb, reason }: Deed): Promise<Outcome<unknown>> =>
  verb === "withdraw"
    ? withdrawEvidence(api, id)
    : decideEvidence({ api, id, key: `${form["key"]}-${verb}`, body: { verdict: verb, reason } });

type Told = Readonly<{ flash: Flash; typed: ReturnType<typeof typedOf> | null }>;

function answer(args: Route.ActionArgs, outcome: Outcome<unknown>, { flash, typed }: Told) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...nothing, typed, ...refused.data }, refused.init ?? {});
  }
  throw redirect(`/${localeOf(args.params)}/finance/refunds/${args.params.id}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}
