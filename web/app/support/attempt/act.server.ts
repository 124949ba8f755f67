import type { AttemptStoryView } from "@haat/contract/attempt";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { type DisproofDraft, readDisproof } from "../../finance/refund/read-draft.ts";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import type { Route } from "./+types/route.ts";
import { type GivenBackDraft, readGivenBack } from "./given-back-draft.ts";
import { askGateway, proposeGivenBack, proposeUnpaid } from "./queries.server.ts";

type Form = Readonly<Record<string, string>>;
type Typed = Readonly<{ said: DisproofDraft | null; shown: GivenBackDraft | null }>;

/** Has the wallet asked, or says how it ended: that is read back first, and another decides. */
export async function actOnAttempt(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const verb = form["verb"];
  const typed: Typed = {
    said: verb === "unpaid" ? readDisproof(form) : null,
    shown: verb === "given_back" ? readGivenBack(form, new Date()) : null,
  };
  const faults = (typed.said ?? typed.shown)?.faults ?? null;
  const none = { ...typed, refusal: undefined };
  if (faults !== null && faults.length > 0) return data(none, { status: 400 });
  if (faults !== null && form["intent"] !== "decide") return data(none, { status: 200 });
  const outcome = await carryOut(args, typed, form);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ said: null, shown: null, ...refused.data }, refused.init ?? {});
  }
  const headers =
    faults !== null ? { "set-cookie": writeFlash("disproof_written", args.request) } : undefined;
  throw redirect(`/${localeOf(args.params)}/support/payments/${args.params.attemptId}`, {
    status: 303,
    ...(headers && { headers }),
  });
}

function carryOut(
  args: Route.ActionArgs,
  { said, shown }: Typed,
  form: Form,
): Promise<Outcome<AttemptStoryView>> {
  const asked = { api: personalApi(args), id: args.params.attemptId };
  if (said) return proposeUnpaid({ ...asked, body: { reason: said.reason, evidence: said.evidence } });
  if (shown?.body) return proposeGivenBack({ ...asked, body: shown.body });
  return askGateway({ ...asked, key: form["key"] ?? "" });
}
