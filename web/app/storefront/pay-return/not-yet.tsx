import type { PaymentView } from "@haat/contract/order";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** Null: nobody could be asked about the payment just now. */
type NotYetProps = Readonly<{ orderId: string | null; payment: PaymentView | null }>;

/** Money may have been asked for; before that, the wallet has only opened its page. */
const mayHaveTaken: readonly PaymentView["state"][] = ["capturing", "unknown"];

/** What is known while the outcome is not: neither paid nor failed is said, and every way it may end. */
export function NotYet({ orderId, payment }: NotYetProps) {
  const { t, locale } = useWords();
  const isOpen = payment !== null && !payment.isUnsure && !mayHaveTaken.includes(payment.state);
  return (
    <section className="sheet grid gap-5 py-8" role="status">
      <div className="grid justify-items-center gap-3 text-center">
        <Icon name="clock" className="size-14 text-brand" />
        <h1 className="text-2xl">{t(isOpen ? "checkout:checking.open_title" : "checkout:checking.title")}</h1>
        <p className="max-w-prose">{t(isOpen ? "checkout:checking.open_text" : "checkout:checking.text")}</p>
      </div>
      {payment !== null && (
        <p className="flex flex-wrap items-center justify-center gap-2">
          <WayMark method={payment.method} />
          <b>{t(`common:method.${payment.method}`)}</b>
          <Taka amount={payment.amount} className="font-semibold" />
          <span className="text-sm text-soft">{formatDateTime(new Date(payment.startedAt), locale)}</span>
        </p>
      )}
      <ul className="grid list-disc gap-2 ps-6">
        <li>{t("checkout:checking.if_paid")}</li>
        <li>{t("checkout:checking.if_not")}</li>
        <li>{t("checkout:checking.if_late")}</li>
      </ul>
      {orderId !== null && (
        <Link to={`/orders/${orderId}`} className="button-secondary justify-self-center">
          {t("checkout:handoff.order")}
        </Link>
      )}
    </section>
  );
}
