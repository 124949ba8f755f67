import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { useWords } from "../../lib/words.tsx";
import { yesterdayOf } from "../days/yesterday.ts";
import type { Route } from "./+types/route.ts";
import { readStatements, sendStatement } from "./queries.server.ts";
import { StatementRow } from "./statement-row.tsx";
import { UploadForm } from "./upload-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  return { page: await readStatements(personalApi(args), cursor), yesterday: yesterdayOf(new Date()) };
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim().slice(0, 200) : "";
};

export async function action(args: Route.ActionArgs) {
  // Twenty megabytes are read for nobody else.
  await openToStaff(args, ["announceStatement"]);
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0)
    return data({ isUnread: true, refusal: undefined }, { status: 400 });
  const said = {
    ...{ source: textIn(form, "source"), fromDay: textIn(form, "fromDay"), toDay: textIn(form, "toDay") },
    reference: textIn(form, "reference") || null,
  };
  const outcome = await sendStatement(personalApi(args), { file, ...said });
  if (!outcome.ok)
    return data(
      { isUnread: false, ...answerRefusal(outcome.problem, args).data },
      { status: outcome.problem.status },
    );
  const { statement, isKnown } = outcome.value;
  const known = isKnown ? "?known=yes" : "";
  return redirect(`/${localeOf(args.params)}/finance/statements/${statement.id}${known}`, { status: 303 });
}

export default function Statements({ loaderData: { page, yesterday }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { items, nextCursor } = page;
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("settlement:title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("settlement:title")}</h1>
        <p className="text-soft">{t("settlement:text")}</p>
      </div>
      <p className="flex flex-wrap gap-3">
        <Link to="/finance/days" className="button-secondary max-sm:w-full">
          {t("settlement:days.title")}
        </Link>
        <Link to="/finance/differences?waiting=yes" className="button-secondary max-sm:w-full">
          {t("settlement:differences.title")}
        </Link>
      </p>
      <RefusalNotice refusal={actionData?.refusal} />
      <UploadForm yesterday={yesterday} isUnread={actionData?.isUnread === true} />
      {items.length === 0 && <EmptyState icon="stack" title={t("settlement:none")} />}
      <ul className="grid gap-3">
        {items.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ul>
      <MoreLink
        to={nextCursor === null ? null : `/finance/statements?cursor=${encodeURIComponent(nextCursor)}`}
        name={t("vendor:more")}
      />
    </div>
  );
}
