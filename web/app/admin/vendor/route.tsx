import { vendorActs } from "@haat/contract/admin-vendors";
import { foldDigits } from "@haat/core/digits";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import {
  decideName,
  decideVendor,
  giveDbidDays,
  judgePaper,
  readVendorFile,
} from "../vendors/queries.server.ts";
import { ShopStateBadge } from "../vendors/state-badge.tsx";
import type { Route } from "./+types/route.ts";
import { DbidDays } from "./dbid-days.tsx";
import { Decision, Sure } from "./decision.tsx";
import { Facts, History, People } from "./file.tsx";
import { Papers } from "./papers.tsx";
import { WantedName } from "./wanted-name.tsx";

export const loader = (args: Route.LoaderArgs) => readVendorFile(personalApi(args), args.params.id);

/** First what is meant is read back, then, at a second press, it holds. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const { id } = args.params;
  if (form["intent"] === "paper") {
    const { kind = "", verdict = "", note = "" } = form;
    const outcome = await judgePaper(api, id, { kind, verdict, note: note.slice(0, 300) });
    return finish(args, outcome, "paper_judged");
  }
  if (form["intent"] === "name") {
    const { verdict = "", since = "", name_reason: reason = "" } = form;
    const outcome = await decideName(api, id, { verdict, since, reason: reason.trim().slice(0, 300) });
    return finish(args, outcome, "payout_decided");
  }
  if (form["intent"] === "dbid_days") {
    const days = Number(foldDigits((form["days"] ?? "").trim()));
    const outcome = await giveDbidDays(api, id, { days, reason: (form["reason"] ?? "").slice(0, 300) });
    return finish(args, outcome, "vendor_decided");
  }
  const act = vendorActs.find((each) => each === form["act"]);
  if (act === undefined) throw data(null, { status: 400 });
  const reason = (form["reason"] ?? "").trim().slice(0, 300);
  if (reason.length < 3 && act !== "approve" && act !== "reopen")
    return data({ step: "reason" as const, reason, refusal: undefined }, { status: 400 });
  if (form["intent"] !== "decide") return data({ step: "sure" as const, act, reason, refusal: undefined });
  return finish(args, await decideVendor(api, id, { act, reason }), "vendor_decided");
}

function finish(args: Route.ActionArgs, outcome: Outcome<unknown>, flash: Flash) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ step: "refused" as const, reason: "", ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash(flash, args.request) };
  const here = `/${localeOf(args.params)}/admin/vendors/${args.params.id}`;
  return redirect(here, { status: 303, headers });
}

export default function Vendor({ loaderData: file, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("vendors:list")} isPrivate />
      <BackLink to="/admin/vendors" name={t("vendors:list")} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">
          <Typed text={file.name} />
        </h1>
        <ShopStateBadge state={file.state} />
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData?.step === "sure" ? (
        <Sure id={file.id} name={file.name} act={actionData.act} reason={actionData.reason} />
      ) : (
        <>
          <Facts file={file} />
          <WantedName file={file} />
          <Decision
            id={file.id}
            acts={file.acts}
            typed={actionData?.reason ?? ""}
            isReasonMissing={actionData?.step === "reason"}
          />
          {file.papers.length > 0 && <Papers id={file.id} papers={file.papers} />}
          <DbidDays id={file.id} due={file.dbidDue} />
          <People file={file} />
          <History rows={file.history} />
        </>
      )}
    </div>
  );
}
