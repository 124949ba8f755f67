import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { type DisproofDraft, readDisproof } from "../../finance/refund/read-draft.ts";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import type { Route } from "./+types/route.ts";
import { askGateway, proposeUnpaid } from "./queries.server.ts";

/** Has the wallet asked, or says that nothing was paid: that is read back first, and another decides. */
export async function actOnAttempt(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const { attemptId: id } = args.params;
  const said = form["verb"] === "unpaid" ? readDisproof(form) : null;
  const none = { said, refusal: undefined };
  if (said && said.faults.length > 0) return data(none, { status: 400 });
  if (said && form["intent"] !== "decide") return data(none, { status: 200 });
  const outcome = said ? await propose(args, said) : await ask(args, form["key"] ?? "");
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...none, said: null, ...refused.data }, refused.init ?? {});
  }
  const headers = said ? { "set-cookie": writeFlash("disproof_written", args.request) } : undefined;
  throw redirect(`/${localeOf(args.params)}/support/payments/${id}`, {
    status: 303,
    ...(headers && { headers }),
  });
}

const ask = (args: Route.ActionArgs, key: string) =>
  askGateway({ api: personalApi(args), id: args.params.attemptId, key });

const propose = (args: Route.ActionArgs, { reason, evidence }: DisproofDraft) =>
  proposeUnpaid({ api: personalApi(args), id: args.params.attemptId, body: { reason, evidence } });
