import { ParkedPage } from "@haat/contract/parked";
import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { z } from "zod";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const isNumber = (text: string): boolean => /^\d{1,18}$/.test(text);

export const loader = (args: Route.LoaderArgs): Promise<ParkedPage> => {
  const typed = new URL(args.request.url).searchParams.get("cursor") ?? "";
  const cursor = isNumber(typed) ? typed : undefined;
  return personalApi(args).read("/v1/admin/outbox/parked", ParkedPage, { query: { cursor } });
};

export async function action(args: Route.ActionArgs) {
  const { id = "" } = await readForm(args.request);
  if (!isNumber(id)) throw data(null, { status: 400 });
  const outcome = await outcomeOf(
    personalApi(args).send("POST", `/v1/admin/outbox/${id}/retry`, z.unknown(), {}),
  );
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/admin/parked`, {
    status: 303,
    headers: { "set-cookie": writeFlash("message_retried", args.request) },
  });
}

export default function Parked({ loaderData: { items, nextCursor }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:parked.title")} isPrivate />
      <BackLink to="/admin/money-stop" name={t("admin:nav.money")} />
      <div>
        <h1 className="text-2xl">{t("admin:parked.title")}</h1>
        <p>{t("admin:parked.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
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
      <MoreLink
        to={nextCursor === null ? null : `/admin/parked?cursor=${nextCursor}`}
        name={t("admin:audit.older")}
      />
    </div>
  );
}
