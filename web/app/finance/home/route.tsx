import { formatNumber, formatSum, formatTaka } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Stat } from "../../components/ui/stat.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../../support/staff.ts";
import { readMoneyStop } from "../../admin/money-stop/queries.server.ts";
import { countClaims } from "../claims/queries.server.ts";
import { readOverview } from "../books/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { ForSecond } from "./for-second.tsx";
import { Light } from "./light.tsx";
import { standingOf } from "./standing.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const [money, overview, claims] = await Promise.all([
    readMoneyStop(api),
    readOverview(api),
    countClaims(api),
  ]);
  return { money, overview, claims };
}

/** What stands open in the books, each with its way there. */
export default function Home({ loaderData: { money, overview, claims } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { suspense, unallocated, refunds, wallets, cash, foreign } = standingOf(overview.accounts);
  const { parked } = overview.outbox;
  return (
    <div className="grid gap-6">
      <PageHead title={t("finance:home.title")} isPrivate />
      <h1 className="text-2xl">{t("finance:home.title")}</h1>
      <Light money={money} />
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Stat
          icon="warning"
          name={t("finance:home.unallocated")}
          value={formatTaka(unallocated, locale)}
          note={unallocated === 0n ? t("finance:home.unallocated.none") : undefined}
          to="/support/exceptions"
          tone={unallocated === 0n ? "plain" : "warm"}
        />
        <Stat
          icon="clock"
          name={t("finance:home.suspense")}
          value={formatTaka(suspense, locale)}
          note={suspense === 0n ? t("finance:home.suspense.none") : undefined}
          to="/finance/suspense"
          tone={suspense === 0n ? "plain" : "warm"}
        />
        <Stat
          icon="back"
          name={t("finance:home.refunds")}
          value={formatTaka(refunds, locale)}
          to="/finance/refunds"
        />
        <Stat
          icon="wallet"
          name={t("finance:home.wallets")}
          value={formatTaka(wallets, locale)}
          to="/finance/accounts?by=account&of=A:GW"
        />
        <Stat
          icon="cash"
          name={t("finance:home.cash")}
          value={formatTaka(cash, locale)}
          to="/finance/books"
        />
        {foreign.length > 0 && (
          <Stat
            icon="warning"
            name={t("finance:home.foreign")}
            value={foreign.map((sum) => formatSum(sum, locale)).join(" · ")}
            note={t("finance:home.foreign.note")}
            to="/finance/refunds"
            tone="warm"
          />
        )}
        <Stat
          icon="chat"
          name={t("finance:home.parked")}
          value={formatNumber(parked, locale)}
          note={parked === 0 ? t("support:counts.none_parked") : undefined}
          to="/finance/books#outbox"
          tone={parked === 0 ? "plain" : "bad"}
        />
        {claims !== null && (
          <Stat
            icon="wallet"
            name={t("finance:claims.title")}
            value={formatNumber(claims, locale)}
            note={claims === 0 ? t("finance:claims.none.to_release") : undefined}
            to="/finance/claims"
            tone={claims === 0 ? "plain" : "warm"}
          />
        )}
      </ul>
      <ForSecond second={overview.second} />
      <AtSupport />
    </div>
  );
}

/** What finance decides on pages that it shares with support. */
function AtSupport() {
  const { t } = useWords();
  const { may } = useStaff();
  return (
    <Section id="at-support" title={t("finance:home.at_support")}>
      <p className="flex flex-wrap gap-3">
        {may.includes("listMoneyProposals") && (
          <Link to="/support/proposals" className="button-secondary">
            {t("people:proposals")}
          </Link>
        )}
        {may.includes("listHandIns") && (
          <Link to="/support/hand-ins" className="button-secondary">
            {t("support:hand_ins.title")}
          </Link>
        )}
        <Link to="/support" className="button-secondary">
          {t("support:search.title")}
        </Link>
      </p>
    </Section>
  );
}
