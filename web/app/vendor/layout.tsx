import { isLocale, type Locale } from "@haat/i18n/locale";
import type { ReactNode } from "react";
import { data, Outlet, redirect, useParams } from "react-router";
import enhance from "virtual:enhance/panel";
import { PanelError } from "../components/shell/panel-error.tsx";
import type { Place } from "../components/shell/panel-nav.tsx";
import { PanelShell } from "../components/shell/panel-shell.tsx";
import { Link } from "../components/ui/link.tsx";
import { Notice } from "../components/ui/notice.tsx";
import { personalApi } from "../lib/api.server.ts";
import { readFlash } from "../lib/flash.server.ts";
import { localeOf } from "../lib/locale.ts";
import { wasMasked } from "../lib/masked.server.ts";
import { requireMe } from "../lib/me.server.ts";
import { readTokens } from "../lib/tokens.server.ts";
import { translatorOf } from "../lib/translators.ts";
import { useWords, WordsProvider } from "../lib/words.tsx";
import type { PageHandle } from "../root.tsx";
import type { Route } from "./+types/layout.ts";
import { pickShop } from "./shop/pick-shop.ts";

export const handle: PageHandle = { script: enhance };

/** Everybody here has signed in, belongs to a shop and has said which one. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const me = await requireMe(personalApi({ request, params, context }), params.locale, pathname + search);
  if (me.shops.length === 0) throw data(null, { status: 403 });
  const shop = pickShop(me.shops, readTokens(request).shop);
  const door = `/${params.locale}/vendor/shop`;
  if (shop === null && pathname !== door)
    throw redirect(`${door}?back=${encodeURIComponent(pathname + search)}`);
  return {
    flash: readFlash(request),
    isMasked: wasMasked({ request, context }),
    shop,
    isOneOfSeveral: me.shops.length > 1,
  };
}

export default function Layout({ loaderData, params }: Route.ComponentProps) {
  return (
    <Frame locale={localeOf(params)} who={loaderData}>
      {loaderData.shop?.state === "suspended" && <Suspended />}
      <Outlet />
    </Frame>
  );
}

function Suspended() {
  const { t } = useWords();
  return (
    <div className="mb-5">
      <Notice tone="warm">
        <b>{t("vendor:suspended.title")}</b> {t("vendor:suspended.text")}
      </Notice>
    </div>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return (
    <Frame locale={localeOf(useParams())} who={loaderData}>
      <PanelError error={error} home="/vendor" />
    </Frame>
  );
}

type Who = Awaited<ReturnType<typeof loader>>;

function Frame({
  locale,
  who,
  children,
}: Readonly<{ locale: Locale; who: Who | undefined; children: ReactNode }>) {
  const translator = translatorOf(locale);
  const { t } = translator;
  const shop = who?.shop ?? null;
  const may = shop?.may ?? [];
  const behind: readonly (Place & Readonly<{ asks: string }>)[] = [
    {
      ...{
        to: "/vendor/orders",
        icon: "parcel",
        name: t("vendor:orders.title"),
        also: ["/vendor/exchanges", "/vendor/complaints"],
      },
      asks: "listVendorOrders",
    },
    { to: "/vendor/goods", icon: "bag", name: t("goods:title"), asks: "listGoods" },
    { to: "/vendor/stock", icon: "stack", name: t("vendor:stock.title"), asks: "listStock" },
    { to: "/vendor/messages", icon: "chat", name: t("conversations:title"), asks: "listShopConversations" },
    { to: "/vendor/reviews", icon: "chat", name: t("reviews:title"), asks: "listShopReviews" },
    { to: "/vendor/questions", icon: "chat", name: t("questions:title"), asks: "listShopQuestions" },
    { to: "/vendor/media", icon: "grid", name: t("vendor:media.title"), asks: "listMedia" },
    {
      ...{
        to: "/vendor/statement",
        icon: "cash",
        name: t("vendor:money.title"),
        also: ["/vendor/hand-in", "/vendor/courier-cash"],
      },
      asks: "readStatement",
    },
    { to: "/vendor/couriers", icon: "truck", name: t("couriers:prices.nav"), asks: "listShopCouriers" },
    {
      ...{ to: "/vendor/report", icon: "chart", name: t("vendor:report.title"), also: ["/vendor/returns"] },
      asks: "readFunnel",
    },
    { to: "/vendor/team", icon: "person", name: t("team:nav"), also: ["/vendor/activity"], asks: "readTeam" },
  ];
  const places: readonly Place[] = [
    { to: "/vendor", icon: "home", name: t("vendor:nav.today"), root: true },
    // Whoever only packs goes round with the parcels as well; to the others it is a number of their day.
    ...(shop?.memberRole === "packer" && may.includes("listOwnDeliveries")
      ? [{ to: "/vendor/deliveries", icon: "truck", name: t("parcels:round.title") } as const]
      : []),
    ...behind.filter(({ asks }) => may.includes(asks)),
  ];
  const whose = (
    <>
      {shop?.name}
      {shop !== null && who?.isOneOfSeveral && (
        <Link
          to="/vendor/shop"
          className="ms-3 inline-flex min-h-12 items-center underline underline-offset-4"
        >
          {t("vendor:shop.change")}
        </Link>
      )}
    </>
  );
  return (
    <WordsProvider translator={translator}>
      <PanelShell
        panel={t("vendor:title")}
        whose={whose}
        places={shop === null ? [] : places}
        flash={who?.flash ?? null}
        isMasked={who?.isMasked ?? false}
      >
        {children}
      </PanelShell>
    </WordsProvider>
  );
}
