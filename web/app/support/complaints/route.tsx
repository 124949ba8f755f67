import { ComplaintDecisionBody, complaintViews } from "@haat/contract/complaint";
import { isId, newSecret } from "@haat/core/ids";
import { data, redirect, useOutletContext } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Staff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { DeskComplaint } from "./desk-complaint.tsx";
import { decideComplaint, readComplaints, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const view = viewOf(new URL(args.request.url).searchParams.get("view"));
  const { items } = await readComplaints(personalApi(args), view);
  return { view, items, pressKey: newSecret(), now: new Date().toISOString() };
}

export async function action(args: Route.ActionArgs) {
  const typed = await readForm(args.request);
  const { complaint, order = "", said, outcome, key = "" } = typed;
  if (!isId("order", order)) throw data(null, { status: 400 });
  const body = ComplaintDecisionBody.safeParse({ complaint, said, outcome });
  if (!body.success) return data({ typed, refusal: undefined }, { status: 400 });
  const told = await decideComplaint({ api: personalApi(args), orderId: order, key, body: body.data });
  if (!told.ok) {
    const refused = answerRefusal(told.problem, args);
    return data({ typed: null, ...refused.data }, refused.init ?? {});
  }
  // What was decided is done next, so one goes to where its doors are.
  return redirect(`/${localeOf(args.params)}/support/complaints?view=ended`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("complaint_decided", args.request) } },
  });
}

export default function Complaints({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useOutletContext<Staff>();
  const { view, items, pressKey, now } = loaderData;
  const typed = actionData?.typed ?? null;
  return (
    <div className="grid gap-5">
      <PageHead title={t("complaints:desk.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("complaints:desk.title")}</h1>
        <p className="max-w-prose text-soft">{t("complaints:desk.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("complaints:desk.view")}
        tabs={complaintViews.map((name) => ({
          ...{ key: name, to: `/support/complaints?view=${name}`, isHere: name === view },
          name: t(`complaints:desk.view.${name}`),
        }))}
      />
      {items.length === 0 && <EmptyState icon="check" title={t("complaints:desk.none")} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {items.map((complaint) => (
          <DeskComplaint
            key={complaint.id}
            {...{ complaint, pressKey, now, mayDecide: may.includes("decideComplaint") }}
            typed={typed?.["complaint"] === complaint.id ? typed : null}
          />
        ))}
      </div>
    </div>
  );
}
