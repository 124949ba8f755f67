import { claimViews } from "@haat/contract/claim";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ClaimCard } from "./claim-card.tsx";
import { decideRelease, proposeRelease, readClaims, rejectClaim, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readClaims(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { id = "", key = "", verb, reason: typed = "" } = await readForm(args.request);
  const reason = typed.trim().slice(0, 300);
  if (!idField("claim").safeParse(id).success) throw data(null, { status: 400 });
  const api = personalApi(args);
  if (verb === "reject" && reason.length < 3) {
    const { t } = translatorOf(localeOf(args.params));
    const refusal = { title: t("finance:claims.reason_needed"), detail: "" };
    return data({ refusal }, { status: 400 });
  }
  const outcome = await (verb === "propose"
    ? proposeRelease(api, id)
    : verb === "reject"
      ? rejectClaim(api, id, reason)
      : decideRelease(api, { id, key: `${key}-${verb}`, verdict: verb === "agree" ? "agree" : "refuse" }));
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const headers = { "set-cookie": writeFlash("claim_decided", args.request) };
  return redirect(`/${localeOf(args.params)}/finance/claims`, { status: 303, headers });
}

/** What buyers say they have sent to our own numbers, the longest waiting first. */
export default function Claims({ loaderData: { view, page, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const addressOf = (name: string) => `/finance/claims?view=${name}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("finance:claims.title")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("finance:claims.title")}</h1>
        <p className="text-soft">{t("finance:claims.lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("finance:claims.views")}
        tabs={claimViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`finance:claims.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && (
        <EmptyState icon="wallet" title={t(page.isOn ? `finance:claims.none.${view}` : "finance:claims.off")}>
          {!page.isOn && (
            <>
              <p className="text-soft">{t("finance:claims.off_advice")}</p>
              <Link to="/finance/settings" className="button-secondary">
                {t("finance:settings.title")}
              </Link>
            </>
          )}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {page.items.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} pressKey={pressKey} />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : `${addressOf(view)}&cursor=${page.nextCursor}`}
        name={t("vendor:more")}
      />
    </div>
  );
}
