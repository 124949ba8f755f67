import type { OrderView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { Receiver } from "../../components/commerce/receiver.tsx";
import { useWords } from "../../lib/words.tsx";
import { attemptWord } from "../order/attempt-word.ts";
import { Attempts } from "../order/attempts.tsx";
import { Bill } from "../order/bill.tsx";
import { readOrder } from "../order/queries.server.ts";
import { Refunds } from "../order/refunds.tsx";
import type { Route } from "./+types/route.ts";
import { ShopPart } from "./shop-part.tsx";
import { tookMoney } from "./took-money.ts";

export const loader = (args: Route.LoaderArgs) =>
  readOrder(personalApi(args), args.request, args.params.orderId);

export default function Receipt({ loaderData: order }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const title = t("checkout:receipt.title", { number: order.number });
  const payments = order.payments.filter(tookMoney);
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div className="no-print grid gap-2">
        <BackLink to={`/orders/${order.id}`} name={t("checkout:order.title", { number: order.number })} />
        <p>{t("checkout:receipt.hint")}</p>
      </div>
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{formatDateTime(new Date(order.placedAt), locale)}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Market />
        <address className="sheet">
          <Receiver
            {...{ name: order.contact.name, phone: order.contact.phone, details: order.address.details }}
            {...{ landmark: order.address.landmark ?? "", locality: order.address.locality ?? "" }}
            area={order.address.area}
          />
        </address>
      </div>
      {order.subOrders.map((part) => (
        <ShopPart key={part.id} part={part} />
      ))}
      <section className="sheet" aria-label={t("checkout:review.bill")}>
        <Bill order={order} />
      </section>
      <Missing payments={order.payments} />
      <Attempts payments={payments} />
      <Refunds refunds={order.refunds} />
    </div>
  );
}

/** Why no payment stands here: what a wallet has not told us yet is neither paid nor unpaid. */
function Missing({ payments }: Pick<OrderView, "payments">) {
  const { t } = useWords();
  const isAsked = payments.some((payment) => attemptWord(payment) === "checking");
  if (isAsked) return <Notice tone="warm">{t("checkout:receipt.checking")}</Notice>;
  if (payments.some(tookMoney)) return null;
  return <p className="sheet">{t("checkout:receipt.unpaid")}</p>;
}

/** Who took the order and holds the money, as the foot of every page says, which paper does not have. */
function Market() {
  const { t } = useWords();
  return (
    <address className="sheet text-sm">
      <b>{t("common:brand")}</b>
      <br />
      {t("common:footer.address")}
      <br />
      {t("common:footer.licence")}
      <br />
      {t("common:footer.dbid")}
      <br />
      {t("common:footer.phone")}
    </address>
  );
}
