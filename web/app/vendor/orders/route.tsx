import { vendorOrderTabs } from "@haat/contract/vendor-order";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { OrderCards } from "./order-cards.tsx";
import { readOrders, tabOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const tab = tabOf(searchParams.get("tab"));
  const page = await readOrders(personalApi(args), { tab, cursor: searchParams.get("cursor") });
  return { tab, page, now: new Date().toISOString() };
}

export default function Orders({ loaderData: { tab, page, now } }: Route.ComponentProps) {
  const { t } = useWords();
  const addressOf = (name: string, cursor?: string) =>
    `/vendor/orders?tab=${name}${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
  return (
    <div className="grid gap-4">
      <PageHead title={t("vendor:orders.title")} isPrivate />
      <h1 className="text-2xl">{t("vendor:orders.title")}</h1>
      <Tabs
        label={t("vendor:orders.title")}
        tabs={vendorOrderTabs.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`vendor:tab.${name}`),
          count: t("common:number", { value: page.counts[name] ?? 0 }),
          isHere: name === tab,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon="parcel" title={t(`vendor:empty.${tab}`)}>
          {tab !== "all" && <p className="text-soft">{t("vendor:empty.advice")}</p>}
        </EmptyState>
      ) : (
        <OrderCards orders={page.items} now={now} />
      )}
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(tab, page.nextCursor)}
        name={t("vendor:more")}
      />
    </div>
  );
}
