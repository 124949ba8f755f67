import type { CartView } from "@haat/contract/cart";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

export function CartTotal({ cart }: { cart: CartView }) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-4 lg:sticky lg:top-4" aria-labelledby="cart-total">
      <h2 id="cart-total" className="text-lg">
        {t("storefront:cart.total")}
      </h2>
      <Definitions
        rows={[{ name: t("storefront:cart.goods"), value: <Taka amount={cart.goods} />, isStrong: true }]}
      />
      <p className="text-sm text-soft">{t("storefront:cart.delivery_later")}</p>
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
