import type { CartView } from "@haat/contract/cart";
import { Approx } from "../../components/commerce/approx.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

export function CartTotal({ cart }: { cart: CartView }) {
  const { t, locale } = useWords();
  const { delivery } = cart;
  return (
    <section className="sheet grid gap-4 lg:sticky lg:top-4" aria-labelledby="cart-total">
      <h2 id="cart-total" className="text-lg">
        {t("storefront:cart.total")}
      </h2>
      <Definitions
        rows={[
          {
            name: t("storefront:cart.goods"),
            value: <Taka amount={cart.goods} />,
            isStrong: delivery === null,
          },
          ...(delivery === null
            ? []
            : [
                { name: t("checkout:bill.delivery"), value: <Taka amount={delivery.charge} /> },
                { name: t("checkout:bill.total"), value: <Taka amount={delivery.total} />, isStrong: true },
              ]),
        ]}
      />
      <Approx amount={delivery?.total ?? cart.goods} />
      <p className="text-sm text-soft">
        {delivery === null
          ? t("storefront:cart.delivery_later")
          : t("storefront:cart.delivered_to", {
              place: `${delivery.area.name}, ${delivery.area.district}`,
            })}{" "}
        <Link
          to={`/place?back=${encodeURIComponent(`/${locale}/cart`)}`}
          className="link inline-flex min-h-12 min-w-12 items-center"
        >
          {t(delivery === null ? "storefront:delivery.say_where" : "storefront:delivery.elsewhere")}
        </Link>
      </p>
      {cart.isOrderable ? (
        <Link to="/checkout" className="button">
          {t("storefront:cart.checkout")}
        </Link>
      ) : (
        <p className="font-semibold text-brick">{t("storefront:cart.mend_first")}</p>
      )}
      <Link to="/categories" className="button-quiet">
        {t("storefront:cart.more")}
      </Link>
    </section>
  );
}
