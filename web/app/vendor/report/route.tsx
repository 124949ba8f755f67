import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi, refusePage } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { requireShop } from "../shop/require-shop.server.ts";
import type { Route } from "./+types/route.ts";
import { DayChart } from "./day-chart.tsx";
import { Funnel } from "./funnel.tsx";
import { ProductTable } from "./product-table.tsx";
import { readFunnel } from "./queries.server.ts";
import { spanOf, spans } from "./spans.ts";
import { tallyDays, tallyProducts } from "./tally.ts";

export async function loader(args: Route.LoaderArgs) {
  const span = spanOf(new URL(args.request.url).searchParams.get("days"));
  const [outcome, { may }] = await Promise.all([readFunnel(personalApi(args), span), requireShop(args)]);
  // The events wait where they are; a report that is late is no broken page.
  if (!outcome.ok && outcome.problem.status !== 503) refusePage(outcome.problem);
  return { span, funnel: outcome.ok ? outcome.value : null, seesReturns: may.includes("readShopReturns") };
}

export default function Report({ loaderData: { span, funnel, seesReturns } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      <PageHead title={t("vendor:report.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("vendor:report.title")}</h1>
        <p className="text-soft">{t("vendor:report.text")}</p>
        {seesReturns && (
          <Link to="/vendor/returns" className="link inline-flex min-h-12 items-center">
            {t("parcels:returns.title")}
          </Link>
        )}
      </div>
      <Tabs
        label={t("vendor:report.span")}
        tabs={spans.map((days) => ({
          key: String(days),
          to: `/vendor/report?days=${days}`,
          name: t("vendor:report.days", { count: days }),
          isHere: days === span,
        }))}
      />
      {funnel === null ? (
        <EmptyState icon="clock" title={t("problems:report.unavailable.title")}>
          <p className="text-soft">{t("problems:report.unavailable.detail")}</p>
          <Link to={`/vendor/report?days=${span}`} className="button">
            {t("vendor:report.retry")}
          </Link>
        </EmptyState>
      ) : funnel.rows.length === 0 ? (
        <EmptyState icon="chart" title={t("vendor:report.none")}>
          <p className="max-w-prose text-soft">{t("vendor:report.none_advice")}</p>
        </EmptyState>
      ) : (
        <>
          <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
            <Funnel totals={funnel.totals} />
            <DayChart days={tallyDays(funnel)} />
          </div>
          <ProductTable products={tallyProducts(funnel.rows)} />
        </>
      )}
    </div>
  );
}
