import { DeskView } from "@haat/contract/desk";
import { formatNumber } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Stat } from "../../components/ui/stat.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Chain } from "./chain.tsx";
import { SmsOfToday } from "./sms-of-today.tsx";

/** Finance has a panel of its own, and comes to it at once. */
export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const locale = localeOf(args.params);
  const { may } = await requireMe(api, locale, `/${locale}/admin`);
  if (may.includes("checkLedger") && !may.includes("readDesk")) throw redirect(`/${locale}/finance`);
  if (!may.includes("readDesk")) throw data(null, { status: 403 });
  return api.read("/v1/admin/desk", DeskView);
}

export default function Home({ loaderData: desk }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { proposals, applications, dbidOverdue, parked } = desk;
  return (
    <div className="grid gap-6">
      <PageHead title={t("admin:home.title")} isPrivate />
      <h1 className="text-2xl">{t("admin:home.title")}</h1>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <Stat
          icon="hand"
          name={t("admin:home.proposals")}
          value={formatNumber(proposals.open, locale)}
          note={
            proposals.own > 0
              ? t("admin:home.proposals.own", { count: proposals.own })
              : proposals.open === 0
                ? t("admin:home.proposals.none")
                : undefined
          }
          to="/admin/proposals"
          tone={proposals.open > 0 ? "warm" : "plain"}
        />
        <Stat
          icon="shop"
          name={t("admin:home.applications")}
          value={formatNumber(applications.open, locale)}
          note={
            applications.oldestAt === null
              ? t("admin:home.applications.none")
              : t("admin:home.applications.since", { when: new Date(applications.oldestAt) })
          }
          to="/admin/vendors"
          tone={applications.open > 0 ? "warm" : "plain"}
        />
        <Stat
          icon="clock"
          name={t("admin:home.dbid")}
          value={formatNumber(dbidOverdue, locale)}
          note={dbidOverdue === 0 ? t("admin:home.dbid.none") : undefined}
          to="/admin/vendors?state=overdue"
          tone={dbidOverdue > 0 ? "warm" : "plain"}
        />
        <Stat
          icon="chat"
          name={t("admin:parked.title")}
          value={formatNumber(parked, locale)}
          note={parked === 0 ? t("admin:home.parked.none") : undefined}
          to="/admin/parked"
          tone={parked > 0 ? "warm" : "plain"}
        />
      </ul>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <SmsOfToday sms={desk.sms} />
        <Chain chain={desk.chain} />
      </div>
    </div>
  );
}
