import { debtViews } from "@haat/contract/debt";
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
import type { Route } from "./+types/route.ts";
import { DebtCard } from "./debt-card.tsx";
import { decideWriteOff, proposeWriteOff, readDebts, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readDebts(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const typed = await readForm(args.request);
  const { id = "", key = "", verb, vendorId = "", amount = "", reason = "" } = typed;
  const api = personalApi(args);
  const known =
    verb === "propose" ? idField("vendor").safeParse(vendorId) : idField("writeOff").safeParse(id);
  if (!known.success) throw data(null, { status: 400 });
  const told = await (verb === "propose"
    ? proposeWriteOff(api, { vendorId, amount, reason })
    : decideWriteOff(api, { id, key: `${key}-${verb}`, verdict: verb === "agree" ? "agree" : "refuse" }));
  if (!told.ok) return answerRefusal(told.problem, args);
  const headers = { "set-cookie": writeFlash("write_off_written", args.request) };
  return redirect(`/${localeOf(args.params)}/finance/debts`, { status: 303, headers });
}

/** What shops owe the market, and what is given up of it. */
export default function Debts({ loaderData, actionData }: Route.ComponentProps) {
  const { view, page, pressKey } = loaderData;
  const { t } = useWords();
  const addressOf = (name: string) => `/finance/debts?view=${name}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("finance:debts.title")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("finance:debts.title")}</h1>
        <p className="text-soft">{t("finance:debts.lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("finance:debts.views")}
        tabs={debtViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`finance:debts.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t(`finance:debts.none.${view}`)} />}
      <ul className="grid gap-3">
        {page.items.map((debt) => (
          <DebtCard key={debt.writeOff?.id ?? debt.vendor.id} debt={debt} pressKey={pressKey} />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : `${addressOf(view)}&cursor=${page.nextCursor}`}
        name={t("vendor:more")}
      />
    </div>
  );
}
