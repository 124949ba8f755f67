import type { OrderView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { AttemptBadge } from "../order-state.tsx";

type Payment = OrderView["payments"][number];
type Taken = NonNullable<Payment["captured"]>;

/** The wallet took another sum than was due, or another currency. */
const isTakenOtherwise = (payment: Payment): payment is Payment & Readonly<{ captured: Taken }> =>
  payment.captured !== null &&
  (payment.captured.currency !== payment.amount.currency || payment.captured.minor !== payment.amount.minor);

/** Every attempt to pay and every refund, with the numbers a wallet's support asks for. */
export function Payments({ payments, refunds }: Pick<OrderView, "payments" | "refunds">) {
  const { t, locale } = useWords();
  return (
    <ul className="grid items-start gap-3 lg:grid-cols-2">
      {payments.map((payment) => (
        <li key={payment.id} className="sheet grid gap-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <b>{t(`common:method.${payment.method}`)}</b>
            <AttemptBadge state={payment.state} isUnsure={payment.isUnsure} />
          </p>
          <Definitions
            rows={[
              {
                name: t("support:payment.started"),
                value: formatDateTime(new Date(payment.startedAt), locale),
              },
              { name: t("support:payment.trx"), value: payment.providerTrx ?? "–" },
              { name: t("support:payment.amount"), value: <Taka amount={payment.amount} />, isStrong: true },
              ...(isTakenOtherwise(payment)
                ? [
                    {
                      name: t("support:payment.taken"),
                      value: <Taka amount={payment.captured} />,
                      isStrong: true,
                    },
                  ]
                : []),
            ]}
          />
          <Link to={`/support/payments/${payment.id}`} className="link inline-flex min-h-12 items-center">
            {t("support:attempt_page.open")}
          </Link>
        </li>
      ))}
      {refunds.map((refund) => (
        <li key={refund.id} className="sheet grid gap-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <b>{t("support:payment.refund")}</b>
            <span className={refund.state === "succeeded" ? "badge badge-good" : "badge badge-warm"}>
              {t(`support:refund.${refund.state}`)}
            </span>
          </p>
          <Definitions
            rows={[
              {
                name: t("support:payment.decided"),
                value: formatDateTime(new Date(refund.decidedAt), locale),
              },
              {
                name: t("support:payment.done"),
                value: refund.doneAt === null ? "–" : formatDateTime(new Date(refund.doneAt), locale),
              },
              { name: t("support:payment.amount"), value: <Taka amount={refund.amount} />, isStrong: true },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
