import { formatDay } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { AwayForm } from "./away-form.tsx";
import { endHoliday, readHolidays, sayHoliday } from "./queries.server.ts";
import { isWhole, readTyped } from "./read-typed.ts";

export async function loader(args: Route.LoaderArgs) {
  const today = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
  return { ...(await readHolidays(personalApi(args))), today };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const typed = readTyped(form);
  const api = personalApi(args);
  const isEnd = form["intent"] === "end";
  if (!isEnd && !isWhole(typed)) return data({ typed, lacks: true, refusal: undefined }, { status: 400 });
  const outcome = isEnd ? await endHoliday(api, typed.from) : await sayHoliday(api, typed);
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/vendor/holidays`, { status: 303 });
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ typed, lacks: false, refusal }, { status: outcome.problem.status });
}

export default function ShopHolidays({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { items, waiting, today } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:away")} isPrivate />
      <h1 className="text-2xl">{t("team:away")}</h1>
      <p>{t("team:away.lead")}</p>
      <Notice tone={waiting > 0 ? "warm" : "plain"}>
        {waiting > 0 && (
          <p className="font-semibold">
            <Link to="/vendor/orders" className="link inline-flex min-h-12 items-center">
              {t("team:away.waiting", { count: waiting })}
            </Link>
          </p>
        )}
        <p>{t("team:away.clocks")}</p>
      </Notice>
      <RefusalNotice refusal={actionData?.refusal} />
      {items.length > 0 && (
        <ul className="grid gap-3">
          {items.map(({ from, until, isNow, wordsBn, wordsEn }) => (
            <li key={from} className="sheet grid gap-2">
              <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <b>
                  {t("team:away.days", { from: formatDay(from, locale), until: formatDay(until, locale) })}
                </b>
                {isNow && <span className="badge badge-warm">{t("team:away.now")}</span>}
              </p>
              {[wordsBn, wordsEn].map(
                (words) =>
                  words !== null && (
                    <p key={words}>
                      <Typed text={words} />
                    </p>
                  ),
              )}
              <form method="post" action={`/${locale}/vendor/holidays`} data-enhance="once">
                <input type="hidden" name="from" value={from} />
                <button name="intent" value="end" className="button-quiet max-sm:w-full">
                  {t(isNow ? "team:away.end_now" : "team:away.take_back")}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <AwayForm typed={actionData?.typed ?? null} lacks={actionData?.lacks ?? false} today={today} />
    </div>
  );
}
