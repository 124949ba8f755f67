import type { OwnMoney as Movement } from "@haat/contract/own-money";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Attempt } from "../order/attempts.tsx";
import { Refund } from "../order/refunds.tsx";
import type { Route } from "./+types/route.ts";
import { readOwnMoney } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, searchParams } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname);
  return readOwnMoney(api, searchParams.get("cursor"));
}

export default function OwnMoney({ loaderData: { items, nextCursor } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("account:money.title")} isPrivate />
      <BackLink to="/account" name={t("account:title")} />
      <h1 className="text-2xl">{t("account:money.title")}</h1>
      <p>{t("account:money.intro")}</p>
      {items.length === 0 ? (
        <EmptyState icon="wallet" title={t("account:money.empty")}>
          <Link to="/account" className="button">
            {t("account:money.to_orders")}
          </Link>
        </EmptyState>
      ) : (
        <ul className="grid gap-2">
          {items.map((movement) => (
            <Row key={movement.kind === "payment" ? movement.payment.id : movement.refund.id} of={movement} />
          ))}
        </ul>
      )}
      <MoreLink
        to={nextCursor && `/account/payments?cursor=${encodeURIComponent(nextCursor)}`}
        name={t("storefront:listing.more")}
      />
    </div>
  );
}

function Row({ of }: { of: Movement }) {
  const { t } = useWords();
  const order = (
    <Link to={`/orders/${of.orderId}`} className="link block min-h-12 content-center">
      {t("account:money.order", { number: of.orderNumber })}
    </Link>
  );
  if (of.kind === "payment") return <Attempt payment={of.payment}>{order}</Attempt>;
  return (
    <Refund refund={of.refund}>
      <span className="block text-sm text-soft">
        {t("account:money.back")} · {t(`common:method.${of.method}`)}
      </span>
      {order}
    </Refund>
  );
}
