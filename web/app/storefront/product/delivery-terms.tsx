import type { ProductView } from "@haat/contract/catalog";
import { readMoney } from "../../lib/money.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** What holds for everybody, until somebody says where it is to be brought. */
export function DeliveryTerms({ product: { slug, delivery } }: { product: ProductView }) {
  const { t, locale } = useWords();
  const rows = [
    t("storefront:delivery.inside", { charge: readMoney(delivery.inside), days: delivery.insideDays }),
    t("storefront:delivery.outside", { charge: readMoney(delivery.outside), days: delivery.outsideDays }),
  ];
  return (
    <div className="grid gap-2.5">
      <ul className="grid gap-2.5">
        {rows.map((text) => (
          <li key={text} className="flex gap-3">
            <Icon name="truck" className="mt-0.5 text-brand" />
            {text}
          </li>
        ))}
      </ul>
      <Link
        to={`/place?back=${encodeURIComponent(`/${locale}/p/${slug}`)}`}
        rel="nofollow"
        className="button-secondary"
      >
        <Icon name="pin" className="size-5" />
        {t("storefront:delivery.say_where")}
      </Link>
    </div>
  );
}
