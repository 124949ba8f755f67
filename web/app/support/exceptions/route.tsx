import { endableKinds, exceptionViews } from "@haat/contract/exception";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Taka } from "../../components/commerce/price.tsx";
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
import { ExceptionCard } from "./exception-card.tsx";
import { endException, readExceptions, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readExceptions(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page, now: Date.now() };
}

export async function action(args: Route.ActionArgs) {
  const { id = "", kind, reason = "" } = await readForm(args.request);
  const known = endableKinds.find((each) => each === kind);
  if (known === undefined) throw data(null, { status: 400 });
  const outcome = await endException(personalApi(args), { kind: known, id, reason });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/support/exceptions`, {
    status: 303,
    headers: { "set-cookie": writeFlash("exception_ended", args.request) },
  });
}

export default function Exceptions({ loaderData: { view, page, now }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const about = view === "late" ? "late" : "money";
  const addressOf = (name: string) => `/support/exceptions?view=${name}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t(`support:exceptions.title_of.${about}`)} isPrivate />
      <div>
        <h1 className="text-2xl">{t(`support:exceptions.title_of.${about}`)}</h1>
        <p className="text-soft">{t(`support:exceptions.text_of.${about}`)}</p>
      </div>
      {view !== "late" && (
        <p>
          {t("support:exceptions.unallocated")}{" "}
          {page.unallocated.map((sum) => (
            <Taka key={sum.currency} amount={sum} className="me-4 text-xl font-semibold" />
          ))}
        </p>
      )}
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={exceptionViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`support:exceptions.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t(`support:exceptions.empty.${view}`)} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((exception) => (
          <ExceptionCard key={exception.id} exception={exception} now={now} />
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null ? null : `${addressOf(view)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
