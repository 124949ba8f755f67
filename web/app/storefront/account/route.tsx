import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { shownDigits } from "../../lib/digits.ts";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { GuestOrders } from "./guest-orders.tsx";
import { AccountMenu } from "./menu.tsx";
import { OrderList } from "./order-list.tsx";
import { findGuestOrders, readOrders } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, searchParams } = new URL(args.request.url);
  const me = await requireMe(api, localeOf(args.params), pathname);
  const [orders, guestOrders] = await Promise.all([
    readOrders(api, searchParams.get("cursor")),
    me.phone === null ? null : findGuestOrders(api),
  ]);
  return { me, orders, guestOrders };
}

export default function Account({ loaderData: { me, orders, guestOrders } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-6">
      <PageHead title={t("account:title")} isPrivate />
      <div className="sheet flex flex-wrap items-center justify-between gap-4">
        <div>
          <h1 className="text-2xl">{me.name ? <Typed text={me.name} /> : t("account:title")}</h1>
          {me.phone && <p className="text-soft">{shownDigits(me.phone, locale)}</p>}
        </div>
        <div className="flex flex-wrap gap-3">
          {me.shops.length > 0 && (
            <a href={`/${locale}/vendor`} className="button-secondary">
              {t("account:to_vendor")}
            </a>
          )}
          {me.may.includes("findOrders") && (
            <a href={`/${locale}/support`} className="button-secondary">
              {t("account:to_support")}
            </a>
          )}
          <form method="post" action={`/${locale}/sign-out`}>
            <button className="button-quiet">{t("account:sign_out")}</button>
          </form>
        </div>
      </div>
      <Section id="orders" title={t("account:orders.title")}>
        <OrderList orders={orders} />
      </Section>
      <GuestOrders found={guestOrders} />
      <AccountMenu />
    </div>
  );
}
