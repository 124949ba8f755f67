import { idField } from "@haat/contract/values";
import { data, redirect, type RouterContextProvider } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { decideProposal, withdrawProposal } from "./queries.server.ts";

type Asker = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;

const verbs = ["agree", "refuse", "withdraw"] as const;

/** The first press is read back; a refusal wants a reason; the second press does it. */
export async function actOnProposal(args: Asker, branch: "admin" | "support") {
  const { id = "", key = "", verb = "", reason: typed = "", intent = "" } = await readForm(args.request);
  const named = verbs.find((each) => each === verb);
  if (!idField("proposal").safeParse(id).success || named === undefined) throw data(null, { status: 400 });
  const reason = typed.trim().slice(0, 300);
  const asked = { id, key, verb: named, reason, isUnread: named === "refuse" && reason.length < 3 };
  if (asked.isUnread) return data({ asked, refusal: undefined }, { status: 400 });
  if (intent !== "decide") return data({ asked, refusal: undefined });
  const api = personalApi(args);
  const outcome =
    named === "withdraw"
      ? await withdrawProposal(api, branch, id)
      : await decideProposal(api, { branch, id, key: `${key}-${named}`, verdict: named, reason });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ asked: null, ...refused.data }, refused.init ?? {});
  }
  const flash = named === "withdraw" ? "proposal_withdrawn" : "proposal_decided";
  return redirect(`/${localeOf(args.params)}/${branch}/proposals`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}
