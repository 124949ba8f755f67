import { idField } from "@haat/contract/values";
import { data, redirect, type RouterContextProvider } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { readVerdict } from "../../lib/verdict.ts";
import { decideProposal, withdrawProposal } from "./queries.server.ts";

type Asker = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;

/** The first press is read back; a refusal wants a reason; the second press does it. */
export async function actOnProposal(args: Asker, branch: "admin" | "support") {
  const form = await readForm(args.request);
  const { id = "", key = "" } = form;
  const verdict = readVerdict(form);
  if (!idField("proposal").safeParse(id).success || verdict === null) throw data(null, { status: 400 });
  const { verb, reason, isSure, isUnread } = verdict;
  const asked = { id, key, verb, reason, isUnread };
  if (!isSure) return data({ asked, refusal: undefined }, { status: isUnread ? 400 : 200 });
  const api = personalApi(args);
  const outcome =
    verb === "withdraw"
      ? await withdrawProposal(api, branch, id)
      : await decideProposal(api, { branch, id, key: `${key}-${verb}`, verdict: verb, reason });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ asked: null, ...refused.data }, refused.init ?? {});
  }
  const flash = verb === "withdraw" ? "proposal_withdrawn" : "proposal_decided";
  return redirect(`/${localeOf(args.params)}/${branch}/proposals`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}
