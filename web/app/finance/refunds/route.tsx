import { refundViews } from "@haat/contract/refund";
import { formatNumber } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readRefunds, viewOf } from "./queries.server.ts";
import { RefundRow } from "./row.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readRefunds(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page };
}

/** What buyers are owed, by what has to be done with it; what is due first stands on top. */
export default function Refunds({ loaderData: { view, page } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { counts, items, nextCursor } = page;
  const addressOf = (name: string) => `/finance/refunds?view=${name}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("refunds:title")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("refunds:title")}</h1>
        <p className="text-soft">{t("refunds:lead")}</p>
      </div>
      {counts.overdue > 0 && <Notice tone="bad">{t("refunds:overdue", { count: counts.overdue })}</Notice>}
      {counts.unbegun > 0 && <Notice tone="warm">{t("refunds:unbegun", { count: counts.unbegun })}</Notice>}
      <Tabs
        label={t("refunds:views")}
        tabs={refundViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`refunds:view.${name}`),
          count: name === "done" || counts[name] === 0 ? undefined : formatNumber(counts[name], locale),
          isHere: name === view,
        }))}
      />
      {items.length === 0 && <EmptyState icon="back" title={t(`refunds:none.${view}`)} />}
      <ul className="grid gap-3">
        {items.map((refund) => (
          <RefundRow key={refund.id} refund={refund} />
        ))}
      </ul>
      <MoreLink
        to={nextCursor === null ? null : `${addressOf(view)}&cursor=${nextCursor}`}
        name={t("vendor:more")}
      />
    </div>
  );
}
