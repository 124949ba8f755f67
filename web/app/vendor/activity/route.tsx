import type { ActivityView } from "@haat/contract/team";
import { isId } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { readActivity } from "../team/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const typed = { person: searchParams.get("person") ?? "", day: searchParams.get("day") ?? "" };
  const person = isId("user", typed.person) ? typed.person : undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed.day) ? typed.day : undefined;
  const cursor = searchParams.get("cursor")?.slice(0, 100) || undefined;
  return { activity: await readActivity(personalApi(args), { person, day, cursor }), person, day };
}

export default function Activity({ loaderData: { activity, person, day } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("team:activity")} isPrivate />
      <h1 className="text-2xl">{t("team:activity")}</h1>
      <p className="text-soft">{t("team:activity.lead")}</p>
      <form method="get" className="sheet flex flex-wrap items-end gap-3">
        <label className="grid gap-1.5 font-semibold">
          {t("team:activity.person")}
          <select name="person" defaultValue={person ?? ""} className="input w-auto">
            <option value="">{t("team:activity.everybody")}</option>
            {activity.people.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1.5 font-semibold">
          {t("team:activity.day")}
          <input type="date" name="day" defaultValue={day ?? ""} className="input w-auto" />
        </label>
        <button className="button-secondary">{t("team:activity.show")}</button>
      </form>
      {activity.items.length === 0 && <EmptyState icon="clock" title={t("team:activity.none")} />}
      <ol className="grid gap-3">
        {activity.items.map((item) => (
          <li key={`${item.at}-${item.kind}-${item.about}-${item.what}`} className="sheet grid gap-1">
            <p className="font-semibold">
              <Done item={item} />
            </p>
            <p className="text-sm text-soft">
              {item.person === null ? (
                t("team:activity.gone")
              ) : (
                <Typed text={shownDigits(item.person, locale)} />
              )}
              {" · "}
              {formatDateTime(new Date(item.at), locale)}
            </p>
          </li>
        ))}
      </ol>
      <MoreLink
        to={activity.nextCursor === null ? null : pageAfter(activity.nextCursor, { person, day })}
        name={t("team:activity.more")}
      />
    </div>
  );
}

const pageAfter = (cursor: string, asked: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams({ cursor });
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return `/vendor/activity?${query.toString()}`;
};

const shopActs = [
  "team.invite",
  "team.resend",
  "team.withdraw",
  "team.join",
  "team.role",
  "team.remove",
  "shop.profile",
  ...(["shop.holiday", "shop.holiday_end", "review.reply", "question.answer"] as const),
  "paper.give",
  "paper.apply",
  "payout_account.propose",
  "payout_account.withdraw",
] as const;
const reached = [
  "accepted",
  "packed",
  "handed_over",
  "in_transit",
  "delivered",
  "completed",
  "cancelled",
  "returned_to_origin",
] as const;

function Done({ item: { kind, what, about, quantity } }: { item: ActivityView["items"][number] }) {
  const { t } = useWords();
  switch (kind) {
    case "order": {
      const state = reached.find((each) => each === what);
      return <>{t("team:activity.order", { about, state: state ? t(`vendor:state.${state}`) : what })}</>;
    }
    case "stock":
      return <>{t("team:activity.stock", { about, count: quantity ?? 0 })}</>;
    case "cash":
      return <>{t("team:activity.cash", { about })}</>;
    case "shop": {
      const act = shopActs.find((each) => each === what);
      return <>{t(act ? `team:activity.shop.${act}` : "team:activity.shop.other")}</>;
    }
  }
}
