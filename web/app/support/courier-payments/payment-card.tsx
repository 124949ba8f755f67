import type { CourierPaymentView } from "@haat/contract/courier-payment";
import type { Courier } from "@haat/core/couriers";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ payment: CourierPaymentView; courier: Courier; mayFetch: boolean }>;

/** One payment as the courier tells of it: on to our statement of it, or the button that takes it. */
export function PaymentCard({
  payment: { id, amount, status, isOpen, at, remittance },
  courier,
  mayFetch,
}: Props) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong>
          <Typed text={id} />
        </strong>
        {amount === null ? (
          <span className="text-sm text-soft">{t("remittances:payments.no_amount")}</span>
        ) : (
          <Taka amount={amount} className="text-lg font-semibold" />
        )}
      </p>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
        {at !== null && <span>{t("remittances:payments.at", { day: new Date(at) })}</span>}
        {status !== "" && (
          <span>
            {t("remittances:payments.says")} <Typed text={status} />
          </span>
        )}
      </p>
      {remittance !== null && (
        <Link to={`/support/remittances/${remittance}`} className="link inline-flex min-h-12 items-center">
          {t("remittances:payments.held")}
        </Link>
      )}
      {remittance === null && isOpen && <p className="text-sm">{t("remittances:payments.open")}</p>}
      {remittance === null && !isOpen && mayFetch && (
        <form method="post" action={`/${locale}/support/courier-payments`}>
          <input type="hidden" name="courier" value={courier} />
          <input type="hidden" name="payment" value={id} />
          <button
            className="button max-sm:w-full"
            aria-label={t("remittances:payments.fetch_named", { name: id })}
          >
            {t("remittances:payments.fetch")}
          </button>
        </form>
      )}
    </li>
  );
}
