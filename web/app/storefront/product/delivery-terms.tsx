import type { ProductView } from "@haat/contract/catalog";
import { readMoney } from "../../lib/money.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

export function DeliveryTerms({ delivery }: { delivery: ProductView["delivery"] }) {
  const { t } = useWords();
  const rows = [
    {
      icon: "truck",
      text: t("storefront:delivery.inside", {
        charge: readMoney(delivery.inside),
        days: delivery.insideDays,
      }),
    },
    {
      icon: "truck",
      text: t("storefront:delivery.outside", {
        charge: readMoney(delivery.outside),
        days: delivery.outsideDays,
      }),
    },
    { icon: "cash", text: t("storefront:delivery.pay") },
    { icon: "back", text: t("storefront:delivery.refund") },
  ] as const;
  return (
    <ul className="sheet grid gap-2.5">
      {rows.map(({ icon, text }) => (
        <li key={text} className="flex gap-3">
          <Icon name={icon} className="mt-0.5 text-brand" />
          {text}
        </li>
      ))}
    </ul>
  );
}
