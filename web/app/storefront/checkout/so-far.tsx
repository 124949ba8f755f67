import type { CartView } from "@haat/contract/cart";
import type { MoneyView } from "@haat/contract/values";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { useWords } from "../../lib/words.tsx";

type SoFarProps = Readonly<{ goods: MoneyView; delivery: CartView["delivery"] }>;

/** What is known of the bill at the first step, and that nothing leaves anybody's hands here. */
export function SoFar({ goods, delivery }: SoFarProps) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby="so-far">
      <h2 id="so-far" className="text-lg">
        {t("checkout:so_far.title")}
      </h2>
      <Definitions
        rows={[
          { name: t("checkout:bill.goods"), value: <Taka amount={goods} /> },
          ...(delivery === null
            ? []
            : [
                {
                  name: t("checkout:so_far.delivery", { place: delivery.area.name }),
                  value: <Taka amount={delivery.charge} />,
                },
                { name: t("checkout:bill.total"), value: <Taka amount={delivery.total} />, isStrong: true },
              ]),
        ]}
      />
      {delivery === null && <p className="text-sm text-soft">{t("checkout:so_far.delivery_next")}</p>}
      <p className="text-sm text-soft">{t("checkout:so_far.nothing_yet")}</p>
    </section>
  );
}
