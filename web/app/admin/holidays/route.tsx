import { toBengaliDigits } from "@haat/core/digits";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { TwoTables } from "../rights/two-tables.tsx";
import type { Route } from "./+types/route.ts";
import { HolidayRow } from "./holiday-row.tsx";
import { NewHoliday } from "./new-holiday.tsx";
import { endHoliday, readHolidays, sayHoliday } from "./queries.server.ts";
import { lacksOf, readTyped } from "./read-typed.ts";

export async function loader(args: Route.LoaderArgs) {
  const today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
  return { ...(await readHolidays(personalApi(args))), today };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const typed = readTyped(form);
  const api = personalApi(args);
  const still = { typed, lacks: lacksOf(typed), refusal: undefined };
  if (form["intent"] !== "end" && still.lacks.length > 0) return data(still, { status: 400 });
  const outcome = form["intent"] === "end" ? await endHoliday(api, typed.day) : await sayHoliday(api, typed);
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/admin/holidays`, { status: 303 });
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ typed, lacks: [], refusal }, { status: outcome.problem.status });
}

export default function Holidays({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { items, lacking, today } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:holidays.title")} isPrivate />
      <TwoTables here="holidays" />
      <h1 className="text-2xl">{t("admin:holidays.title")}</h1>
      <p>{t("admin:holidays.lead")}</p>
      {lacking !== null && (
        <Notice tone="warm">
          {t("admin:holidays.lacking", {
            year: locale === "bn" ? toBengaliDigits(String(lacking)) : String(lacking),
          })}
        </Notice>
      )}
      <RefusalNotice refusal={actionData?.refusal} />
      <NewHoliday typed={actionData?.typed ?? null} lacks={actionData?.lacks ?? []} today={today} />
      {items.length === 0 && <EmptyState icon="clock" title={t("admin:holidays.none")} />}
      <ul className="grid gap-3">
        {items.map((holiday) => (
          <HolidayRow key={holiday.day} holiday={holiday} isComing={holiday.day >= today} />
        ))}
      </ul>
    </div>
  );
}
