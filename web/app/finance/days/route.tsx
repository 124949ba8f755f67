import { SettledDayFilter, SettledDayList } from "@haat/contract/settled-day";
import { newSecret } from "@haat/core/ids";
import { redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { DayCard } from "./day-card.tsx";

const place = "/v1/admin/settled-days";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const query = SettledDayFilter.safeParse(Object.fromEntries(searchParams)).data ?? {};
  const list = await personalApi(args).read(place, SettledDayList, { query });
  return { list, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { source = "", day = "", key = "" } = await readForm(args.request);
  const headers = { "idempotency-key": key };
  const outcome = await outcomeOf(
    personalApi(args).send("POST", place, z.unknown(), { body: { source, day }, headers }),
  );
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/finance/days`, { status: 303 });
}

const before = (day: string): string => new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);

export default function Days({ loaderData: { list, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("settlement:days.title")} isPrivate />
      <BackLink to="/finance/statements" name={t("settlement:title")} />
      <div>
        <h1 className="text-2xl">{t("settlement:days.title")}</h1>
        <p className="text-soft">{t("settlement:days.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {list.items.length === 0 && <EmptyState icon="clock" title={t("settlement:days.none")} />}
      <ul className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {list.items.map((day) => (
          <DayCard key={`${day.source} ${day.day}`} day={day} pressKey={pressKey} />
        ))}
      </ul>
      <MoreLink to={`/finance/days?to=${before(list.from)}`} name={t("settlement:days.older")} />
    </div>
  );
}
