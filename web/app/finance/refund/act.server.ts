import { mostFileBytes } from "@haat/contract/refund";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { type Api, type Outcome, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { readVerdict, type Verdict } from "../../lib/verdict.ts";
import {
  attachFile,
  decideCase,
  decideEvidence,
  recordEvidence,
  takeRefund,
  withdrawEvidence,
} from "../refunds/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readEvidence } from "./read-draft.ts";

const nothing = { typed: null, faults: [], asked: null, isFileUnread: false, refusal: undefined };
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
  if ((args.request.headers.get("content-type") ?? "").startsWith("multipart/form-data")) return show(args);
  const form = await readForm(args.request);
  if (form["verb"] === "record") return record(args, form);
  if (form["verb"] === "take") return take(args, form);
  const verdict = readVerdict(form);
  if (verdict === null) throw data(null, { status: 400 });
  const caseId = form["case"] || undefined;
  const asked = {
    ...{ reason: verdict.reason, isUnread: verdict.isUnread, minor: "", caseId: caseId ?? "" },
    verb: caseId === undefined ? verdict.verb : ofCase[verdict.verb],
  };
  if (!verdict.isSure) return data({ ...nothing, asked }, { status: verdict.isUnread ? 400 : 200 });
  const told = await carryOut(personalApi(args), {
    id: args.params.id,
    caseId,
    key: form["key"] ?? "",
    verdict,
  });
  return answer(args, told.outcome, { flash: told.flash, typed: null });
}

/** What support asks for is granted or not; what was sent by hand is confirmed or not. */
const ofCase = { agree: "grant", refuse: "deny", withdraw: "withdraw" } as const;

async function record(args: Route.ActionArgs, form: Form) {
  const typed = typedOf(form);
  const { body, faults } = readEvidence(typed, new Date());
  if (!body) return data({ ...nothing, typed, faults }, { status: 400 });
  if (form["intent"] !== "decide")
    return data({
      ...nothing,
      typed,
      asked: { verb: "record" as const, reason: "", isUnread: false, minor: body.amount, caseId: "" },
    });
  const sent = { api: personalApi(args), id: args.params.id, key: `${form["key"]}-record`, body };
  return answer(args, await recordEvidence(sent), { flash: "refund_recorded", typed });
}

/** From then on no wallet is asked any more: read back before it is so. */
async function take(args: Route.ActionArgs, form: Form) {
  if (form["intent"] !== "decide")
    return data({
      ...nothing,
      asked: { verb: "take" as const, reason: "", isUnread: false, minor: "", caseId: "" },
    });
  const outcome = await takeRefund(personalApi(args), args.params.id);
  return answer(args, outcome, { flash: "refund_taken", typed: null });
}

/** A picture of the portal's page; what is larger than the API takes is not sent there. */
async function show(args: Route.ActionArgs) {
  // A megabyte is read for nobody else.
  await openToStaff(args, ["attachEvidenceFile"]);
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0 || file.size > mostFileBytes)
    return data({ ...nothing, isFileUnread: true }, { status: 400 });
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  const sent = { api: personalApi(args), id: args.params.id, base64 };
  return answer(args, await attachFile(sent), { flash: "refund_shown", typed: null });
}

type Deed = Readonly<{ id: string; caseId: string | undefined; key: string; verdict: Verdict }>;
type Done = Readonly<{ outcome: Outcome<unknown>; flash: Flash }>;

async function carryOut(api: Api, { id, caseId, key, verdict: { verb, reason } }: Deed): Promise<Done> {
  if (verb === "withdraw") return { outcome: await withdrawEvidence(api, id), flash: "refund_withdrawn" };
  const body = { verdict: verb, reason };
  if (caseId !== undefined) {
    const sent = { api, id: caseId, key: `${key}-${ofCase[verb]}`, body };
    return { outcome: await decideCase(sent), flash: "refund_decided" };
  }
  return {
    outcome: await decideEvidence({ api, id, key: `${key}-${verb}`, body }),
    flash: verb === "agree" ? "refund_confirmed" : "refund_refused",
  };
}

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
