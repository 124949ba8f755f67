import type { DeliveryView } from "@haat/contract/delivery";
import { paymentMethods } from "@haat/core/payment-methods";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** How it may be paid: marks with their names, and whether cash is taken at the door. */
export function WaysToPay({ cash }: Pick<DeliveryView, "cash">) {
  const { t } = useWords();
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <h3 className="text-base">{t("storefront:pay.title")}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {paymentMethods.map((method) => (
          <li key={method} className="inline-flex items-center gap-2 text-sm">
            <WayMark method={method} />
            {t(`common:method.${method}`)}
          </li>
        ))}
      </ul>
      <p className="flex gap-3">
        <Icon name="check" className="mt-0.5 text-leaf" />
        {t(`storefront:pay.cash_${cash}`)}
      </p>
      <p className="flex gap-3">
        <Icon name="back" className="mt-0.5 text-brand" />
        {t("storefront:delivery.refund")}
      </p>
    </div>
  );
}
