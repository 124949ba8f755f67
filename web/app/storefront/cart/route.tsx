import { data } from "react-router";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { readPlace } from "../../lib/place.server.ts";
import { keepCount } from "../../lib/tokens.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { CartGroup } from "./cart-group.tsx";
import { CartTotal } from "./cart-total.tsx";
import { findCart } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: Route.LoaderArgs) {
  const found = await findCart(personalApi(args), readPlace(args.request)?.areaId);
  if (!found.ok) return data({ cart: null }, { status: 503 });
  return data(
    { cart: found.value },
    { headers: { "set-cookie": keepCount(found.value.count, args.request) } },
  );
}

export default function Cart({ loaderData: { cart } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div data-lines={cart === null ? undefined : ""}>
      <PageHead title={t("storefront:cart.title")} isPrivate />
      <div className="section-title">
        <h1 className="text-2xl">{t("storefront:cart.title")}</h1>
        {cart !== null && cart.count > 0 && (
          <p className="text-soft">{t("storefront:cart.lines", { count: cart.count })}</p>
        )}
      </div>
      {cart === null && <Notice tone="bad">{t("storefront:cart.unavailable")}</Notice>}
      {cart?.groups.length === 0 && (
        <EmptyState icon="bag" title={t("storefront:cart.empty")}>
          <p className="text-soft">{t("storefront:cart.empty_advice")}</p>
          <Link to="/categories" className="button">
            {t("storefront:hero.go")}
          </Link>
        </EmptyState>
      )}
      {cart !== null && cart.groups.length > 0 && (
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
          <div className="grid gap-5">
            {!cart.isOrderable && (
              <Notice tone="warm" isNews>
                {t("storefront:cart.trouble")}
              </Notice>
            )}
            {cart.groups.map((group) => (
              <CartGroup key={group.vendor.slug} group={group} />
            ))}
          </div>
          <CartTotal cart={cart} />
        </div>
      )}
    </div>
  );
}
