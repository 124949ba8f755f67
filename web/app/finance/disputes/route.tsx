import { disputeViews } from "@haat/contract/dispute";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { yesterdayOf } from "../days/yesterday.ts";
import type { Route } from "./+types/route.ts";
import { DisputeCard } from "./dispute-card.tsx";
import {
  decideOutcome,
  proposeOutcome,
  readDisputes,
  recordDispute,
  isHeld,
  viewOf,
} from "./queries.server.ts";
import { RecordForm } from "./record-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readDisputes(personalApi(args), { view, cursor: searchParams.get("cursor") });
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  return { view, page, today, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const typed = await readForm(args.request);
  const { id = "", key = "", verb, day = "", outcome = "", bearer = "", evidence = "" } = typed;
  const { wallet = "", trx = "", payment = "", amount = "", reference = "", note = "" } = typed;
  const api = personalApi(args);
  if (verb !== "record" && !idField("dispute").safeParse(id).success) throw data(null, { status: 400 });
  const told = await (verb === "record"
    ? recordDispute(api, key, {
        wallet,
        trx,
        ...(payment !== "" && { payment }),
        amount,
        reference,
        note,
        noticedOn: day,
      })
    : verb === "propose"
      ? proposeOutcome(api, id, { outcome, evidence, ...(outcome === "lost" && { bearer }) })
      : decideOutcome(api, { id, key: `${key}-${verb}`, verdict: verb === "agree" ? "agree" : "refuse" }));
  if (!told.ok) return answerRefusal(told.problem, args);
  const isKept = verb === "record" && isHeld(told.value);
  const headers = { "set-cookie": writeFlash(isKept ? "refund_kept" : "dispute_written", args.request) };
  return redirect(`/${localeOf(args.params)}/finance/disputes`, { status: 303, headers });
}

/** What wallets withhold because of complaints, the longest waiting first. */
export default function Disputes({ loaderData, actionData }: Route.ComponentProps) {
  const { view, page, today, pressKey } = loaderData;
  const { t } = useWords();
  const addressOf = (name: string) => `/finance/disputes?view=${name}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("finance:disputes.title")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("finance:disputes.title")}</h1>
        <p className="text-soft">{t("finance:disputes.lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <RecordForm pressKey={pressKey} today={today} />
      <Tabs
        label={t("finance:disputes.views")}
        tabs={disputeViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`finance:disputes.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t(`finance:disputes.none.${view}`)} />}
      <ul className="grid gap-3">
        {page.items.map((dispute) => (
          <DisputeCard key={dispute.id} dispute={dispute} pressKey={pressKey} />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : `${addressOf(view)}&cursor=${page.nextCursor}`}
        name={t("vendor:more")}
      />
    </div>
  );
}
