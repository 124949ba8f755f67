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
  decideDisproof,
  decideEvidence,
  proposeBounce,
  proposeDisproof,
  recordEvidence,
  takeRefund,
  withdrawEvidence,
} from "../refunds/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { type BounceDraft, readBounce } from "./bounce-draft.ts";
import { type DisproofDraft, readDisproof, readEvidence } from "./read-draft.ts";

const nothing = {
  typed: null,
  faults: [],
  said: null as DisproofDraft | null,
  shown: null as BounceDraft | null,
  asked: null,
  isFileUnread: false,
  refusal: undefined,
};
type Form = Readonly<Record<string, string>>;

const typedOf = (form: Form) => ({
  wallet: form["wallet"] ?? "",
  trx: form["trx"] ?? "",
  amount: form["amount"] ?? "",
  currency: form["currency"] ?? "BDT",
  sentAt: form["sentAt"] ?? "",
  note: form["note"] ?? "",
  repeats: form["repeats"] ?? "",
});

/** What is meant is read back at the first press, and done at the second. */
export async function actOnRefund(args: Route.ActionArgs) {
  if ((args.request.headers.get("content-type") ?? "").startsWith("multipart/form-data")) return show(args);
  const form = await readForm(args.request);
  if (form["verb"] === "record") return record(args, form);
  if (form["verb"] === "take") return take(args, form);
  if (form["verb"] === "disprove") return disprove(args, form);
  if (form["verb"] === "bounce") return bounce(args, form);
  const verdict = readVerdict(form);
  if (verdict === null) throw data(null, { status: 400 });
  const { about, of } = aboutOf(form);
  const asked = {
    ...{ ...unasked, reason: verdict.reason, isUnread: verdict.isUnread, about, of },
    verb: verbs[about][verdict.verb],
  };
  if (!verdict.isSure) return data({ ...nothing, asked }, { status: verdict.isUnread ? 400 : 200 });
  const told = await carryOut(personalApi(args), {
    id: of || args.params.id,
    about,
    key: form["key"] ?? "",
    verdict,
  });
  return answer(args, told.outcome, { flash: told.flash, typed: null });
}

/** What support asks for is granted or not, what was sent by hand is confirmed or not, and what never came did not come, or did. */
const verbs = {
  sending: { agree: "agree", refuse: "refuse", withdraw: "withdraw" },
  case: { agree: "grant", refuse: "deny", withdraw: "withdraw" },
  disproof: { agree: "disprove", refuse: "uphold", withdraw: "withdraw" },
} as const;
type About = keyof typeof verbs;
const unasked = { reason: "", isUnread: false, minor: "", about: "sending" as About, of: "" };

/** `of` names it, where it is not the sending that is open. */
function aboutOf(form: Form): Readonly<{ about: About; of: string }> {
  const { case: asksFor = "", disproof = "" } = form;
  if (asksFor !== "") return { about: "case", of: asksFor };
  return disproof === "" ? { about: "sending", of: "" } : { about: "disproof", of: disproof };
}

async function record(args: Route.ActionArgs, form: Form) {
  const typed = typedOf(form);
  const { body, faults } = readEvidence(typed, new Date());
  if (!body) return data({ ...nothing, typed, faults }, { status: 400 });
  if (form["intent"] !== "decide")
    return data({
      ...nothing,
      typed,
      asked: { ...unasked, verb: "record" as const, minor: body.amount },
    });
  const sent = { api: personalApi(args), id: args.params.id, key: `${form["key"]}-record`, body };
  const outcome = await recordEvidence(sent);
  const isAsked = !outcome.ok && outcome.problem.code === "refund.number_repeats";
  return answer(args, outcome, {
    flash: "refund_recorded",
    typed: isAsked ? { ...typed, repeats: "asked" } : typed,
  });
}

/** From then on no wallet is asked any more: read back before it is so. */
async function take(args: Route.ActionArgs, form: Form) {
  if (form["intent"] !== "decide")
    return data({
      ...nothing,
      asked: { ...unasked, verb: "take" as const },
    });
  const outcome = await takeRefund(personalApi(args), args.params.id);
  return answer(args, outcome, { flash: "refund_taken", typed: null });
}

/** Nothing moves by it: another decides. */
async function disprove(args: Route.ActionArgs, form: Form) {
  const said = readDisproof(form);
  if (said.faults.length > 0) return data({ ...nothing, said }, { status: 400 });
  const { reason, evidence } = said;
  const sent = { api: personalApi(args), id: args.params.id, body: { reason, evidence } };
  return answer(args, await proposeDisproof(sent), { flash: "disproof_written", typed: null, said });
}

/** Read back at the first press; nothing moves by the second, for another decides. */
async function bounce(args: Route.ActionArgs, form: Form) {
  const shown = readBounce(form, new Date());
  if (!shown.body) return data({ ...nothing, shown }, { status: 400 });
  if (form["intent"] !== "decide") return data({ ...nothing, shown });
  const sent = { api: personalApi(args), id: args.params.id, body: shown.body };
  const { typed } = shown;
  // What was refused is typed once more, not asked about once more.
  return answer(args, await proposeBounce(sent), {
    ...{ flash: "disproof_written", typed: null, shown: { typed, body: null, faults: [] } },
  });
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

type Deed = Readonly<{ id: string; about: About; key: string; verdict: Verdict }>;
type Done = Readonly<{ outcome: Outcome<unknown>; flash: Flash }>;

async function carryOut(api: Api, { id, about, key, verdict: { verb, reason } }: Deed): Promise<Done> {
  const keyed = `${key}-${verbs[about][verb]}`;
  if (about === "disproof") {
    // Refused by who had said it, it is taken back.
    const body = { verdict: verb === "agree" ? "agree" : "refuse", reason };
    return { outcome: await decideDisproof({ api, id, key: keyed, body }), flash: "disproof_decided" };
  }
  if (verb === "withdraw") return { outcome: await withdrawEvidence(api, id), flash: "refund_withdrawn" };
  const body = { verdict: verb, reason };
  if (about === "case")
    return { outcome: await decideCase({ api, id, key: keyed, body }), flash: "refund_decided" };
  return {
    outcome: await decideEvidence({ api, id, key: keyed, body }),
    flash: verb === "agree" ? "refund_confirmed" : "refund_refused",
  };
}

type Told = Readonly<{
  flash: Flash;
  typed: ReturnType<typeof typedOf> | null;
  said?: DisproofDraft;
  shown?: BounceDraft;
}>;

function answer(args: Route.ActionArgs, outcome: Outcome<unknown>, { flash, typed, said, shown }: Told) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    const kept = { typed, said: said ?? null, shown: shown ?? null };
    return data({ ...nothing, ...kept, ...refused.data }, refused.init ?? {});
  }
  throw redirect(`/${localeOf(args.params)}/finance/refunds/${args.params.id}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}
