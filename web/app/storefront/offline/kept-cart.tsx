import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** The cart as this phone knows it. Its forms are those of the cart: without a line, what they ask for waits. */
export function KeptCart() {
  const { t, locale } = useWords();
  const action = `/${locale}/cart/lines`;
  return (
    <section className="sheet grid gap-3" aria-labelledby="kept-cart">
      <h2 id="kept-cart" className="text-lg">
        {t("offline:cart")}
      </h2>
      <p data-no-lines className="text-soft">
        {t("offline:cart_empty")}
      </p>
      <ul data-kept className="grid gap-4" />
      <p className="text-sm text-soft">{t("offline:cart_note")}</p>
      <template data-kept-line>
        <li className="grid gap-2 border-t border-line pt-4 first:border-0 first:pt-0">
          <p className="flex flex-wrap justify-between gap-x-4">
            <b data-title className="min-w-0 flex-1" />
            <span data-price className="font-semibold text-brand" />
          </p>
          <p data-label className="text-sm text-soft" />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <form method="post" action={action} className="flex items-center gap-2">
              <input type="hidden" name="intent" value="set" />
              <input type="hidden" name="variantId" />
              <input type="hidden" name="title" />
              <input
                name="quantity"
                aria-label={t("storefront:cart.quantity")}
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                className="input w-16 text-center"
              />
              <button className="button-quiet">{t("storefront:cart.update")}</button>
            </form>
            <form method="post" action={action}>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="variantId" />
              <input type="hidden" name="title" />
              <button className="button-quiet text-brick">
                <Icon name="bin" className="size-5" />
                {t("storefront:cart.remove")}
              </button>
            </form>
          </div>
        </li>
      </template>
    </section>
  );
}
