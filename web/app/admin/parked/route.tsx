import { newSecret } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { redirect } from "react-router";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Groups } from "./groups.tsx";
import { askedIn, readParked, retry } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const asked = askedIn(args.request.url);
  return { chosen: asked.group, pressKey: newSecret(), ...(await readParked(personalApi(args), asked)) };
}

export async function action(args: Route.ActionArgs) {
  const { outcome, flash } = await retry(personalApi(args), await readForm(args.request));
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/admin/parked`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}

export default function Parked({ loaderData, actionData }: Route.ComponentProps) {
  const { items, nextCursor, groups, waiting, seenAt, chosen, pressKey } = loaderData;
  const { t, locale } = useWords();
  const older = `/admin/parked?cursor=${nextCursor}${chosen === undefined ? "" : `&group=${chosen}`}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:parked.title")} isPrivate />
      <BackLink to="/admin" name={t("admin:home.title")} />
      <div>
        <h1 className="text-2xl">{t("admin:parked.title")}</h1>
        <p>{t("admin:parked.text")}</p>
        <p>{t("admin:parked.waiting", { count: waiting })}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Groups {...{ groups, seenAt, chosen, pressKey }} />
      {items.length === 0 && <EmptyState icon="check" title={t("support:counts.none_parked")} />}
      <ul className="grid gap-3">
        {items.map(({ id, topic, about, key, madeAt, parkedAt, fault }) => (
          <li key={id} className="sheet grid gap-2">
            <p className="font-semibold">{t(`admin:parked.topic.${topic}`)}</p>
            <p className="text-sm break-all text-soft">
              {about} · {key}
            </p>
            <p className="text-sm">
              {formatDateTime(new Date(madeAt), locale)} –{" "}
              {t("admin:parked.given_up", { at: new Date(parkedAt) })}
            </p>
            {fault !== null && (
              <p className="text-sm">
                <code className="break-all">{fault}</code>
              </p>
            )}
            <form method="post" action={`/${locale}/admin/parked`} data-enhance="once">
              <HiddenFields values={{ id }} />
              <button className="button-secondary max-sm:w-full">{t("admin:parked.retry")}</button>
            </form>
          </li>
        ))}
      </ul>
      <MoreLink to={nextCursor === null ? null : older} name={t("admin:audit.older")} />
    </div>
  );
}
