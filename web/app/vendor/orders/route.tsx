import { vendorOrderTabs } from "@haat/contract/vendor-order";
import { isId, newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { translatorOf } from "../../lib/translators.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { bookFrom } from "../order/book.server.ts";
import { requireShop } from "../shop/require-shop.server.ts";
import { OrderCards } from "./order-cards.tsx";
import { readOrders, tabOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const tab = tabOf(searchParams.get("tab"));
  const [page, { may }] = await Promise.all([
    readOrders(personalApi(args), { tab, cursor: searchParams.get("cursor") }),
    requireShop(args),
  ]);
  const seesExchanges = may.includes("listShopExchanges");
  const seesComplaints = may.includes("listShopComplaints");
  return { tab, page, seesExchanges, seesComplaints, now: new Date().toISOString(), pressKey: newSecret() };
}

/** Several packed orders to one courier. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const parts = form
    .getAll("part")
    .map(String)
    .filter((id) => isId("subOrder", id))
    .slice(0, 50);
  if (parts.length === 0) {
    const { t } = translatorOf(localeOf(args.params));
    return data(
      { refusal: { title: t("booking:many.none_title"), detail: t("booking:many.none") } },
      { status: 400 },
    );
  }
  const page = text("book") === "prices" ? "orders/prices" : text("book") === "labels" ? "labels" : null;
  if (page !== null)
    return redirect(`/${localeOf(args.params)}/vendor/${page}?parts=${parts.join(",")}`, { status: 303 });
  const wish = { api: personalApi(args), book: text("book"), parts, key: text("key") };
  const booked = await bookFrom(wish, args, "/vendor/orders?tab=preparing");
  if (booked === null) throw data(null, { status: 400 });
  return booked;
}

export default function Orders({
  loaderData: { tab, page, seesExchanges, seesComplaints, now, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t } = useWords();
  const addressOf = (name: string, cursor?: string) =>
    `/vendor/orders?tab=${name}${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
  return (
    <div className="grid gap-4">
      <PageHead title={t("vendor:orders.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("vendor:orders.title")}</h1>
        {seesExchanges && (
          <Link to="/vendor/exchanges" className="link inline-flex min-h-12 items-center">
            {t("parcels:exchange.shop_title")}
          </Link>
        )}
        {seesComplaints && (
          <Link to="/vendor/complaints" className="link ms-4 inline-flex min-h-12 items-center">
            {t("complaints:shop.title")}
          </Link>
        )}
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
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
        <OrderCards orders={page.items} now={now} bookable={page.bookable} pressKey={pressKey} />
      )}
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(tab, page.nextCursor)}
        name={t("vendor:more")}
      />
    </div>
  );
}
