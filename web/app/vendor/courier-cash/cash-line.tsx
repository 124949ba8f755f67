import type { VendorCashLine } from "@haat/contract/courier-cash";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

const tones: Readonly<Record<VendorCashLine["stands"], string>> = {
  ...{ with_courier: "", stated: "", on_the_way: "badge-warm", received: "badge-good", short: "badge-bad" },
};

/** One parcel's cash: how much, since when, what is taken from it, and what is left for the shop. */
export function CashLine({ line }: { line: VendorCashLine }) {
  const { t, locale } = useWords();
  const { order, courier, number, collectedAt, collected, commission, delivery, yours, stands, short } = line;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link to={`/vendor/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
          {order.number}
        </Link>
        <span className={`badge ${tones[stands]}`}>{t(`vendor:cod.stands.${stands}`)}</span>
      </div>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} · <span className="break-all">{number}</span> ·{" "}
        {formatDate(new Date(collectedAt), locale)}
      </p>
      <Definitions
        rows={[
          { name: t("vendor:cod.collected"), value: <Taka amount={collected} /> },
          ...(isNothing(commission)
            ? []
            : [{ name: t("vendor:cod.commission"), value: <Minus amount={commission} /> }]),
          ...(isNothing(delivery)
            ? []
            : [{ name: t("vendor:cod.delivery"), value: <Minus amount={delivery} /> }]),
          { name: t("vendor:cod.yours"), value: <Taka amount={yours} />, isStrong: true },
        ]}
      />
      <p>{t(`vendor:cod.means.${stands}`)}</p>
      {short !== null && (
        <p className="notice notice-warm">{t("vendor:cod.short", { amount: readMoney(short) })}</p>
      )}
    </li>
  );
}

const Minus = ({ amount }: { amount: VendorCashLine["commission"] }) => (
  <>
    −<Taka amount={amount} />
  </>
);
