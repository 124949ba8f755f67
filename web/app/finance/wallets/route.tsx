import { formatDay } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { AllLines } from "./all-lines.tsx";
import { readWalletReport } from "./queries.server.ts";
import { spanOf, spans } from "./spans.ts";
import { WalletCard } from "./wallet-card.tsx";

export async function loader(args: Route.LoaderArgs) {
  const span = spanOf(new URL(args.request.url).searchParams.get("days"));
  return { span, report: await readWalletReport(personalApi(args), span) };
}

export default function Wallets({ loaderData: { span, report } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { wallets, fromDay, toDay, refundWithinHours } = report;
  const isQuiet = wallets.every(
    ({ captures, failures, unknownNow, refunds }) =>
      captures + failures + unknownNow + refunds.done + refunds.open === 0,
  );
  return (
    <div className="grid gap-6">
      <PageHead title={t("finance:wallets.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("finance:wallets.title")}</h1>
        <p className="text-soft">
          {t("finance:wallets.range", { from: formatDay(fromDay, locale), to: formatDay(toDay, locale) })}
        </p>
      </div>
      <Tabs
        label={t("vendor:report.span")}
        tabs={spans.map((days) => ({
          key: String(days),
          to: `/finance/wallets?days=${days}`,
          name: t("vendor:report.days", { count: days }),
          isHere: days === span,
        }))}
      />
      {isQuiet ? (
        <EmptyState icon="chart" title={t("finance:wallets.none")}>
          <p className="max-w-prose text-soft">{t("finance:wallets.none_advice")}</p>
        </EmptyState>
      ) : (
        <>
          <AllLines wallets={wallets} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {wallets.map((figures) => (
              <WalletCard key={figures.wallet} figures={figures} refundWithinHours={refundWithinHours} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
