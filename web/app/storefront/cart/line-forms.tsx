import type { CartLineView } from "@haat/contract/cart";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

/** Quantity and removal as two plain forms; the script adds the − and + buttons' tap. */
export function LineForms({ line }: { line: CartLineView }) {
  const { t, locale } = useWords();
  const action = `/${locale}/cart/lines`;
  const isGone = line.trouble === "sold_out" || line.trouble === "not_for_sale";
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      {!isGone && (
        <form
          method="post"
          action={action}
          className="flex flex-wrap items-center gap-2"
          data-enhance="quantity"
          data-less={t("storefront:cart.less")}
          data-more={t("storefront:cart.more_units")}
        >
          <input type="hidden" name="intent" value="set" />
          <input type="hidden" name="variantId" value={line.variantId} />
          <label className="sr-only" htmlFor={`quantity-${line.variantId}`}>
            {t("storefront:cart.quantity")}: {line.title}
          </label>
          <input
            id={`quantity-${line.variantId}`}
            name="quantity"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={t("common:number", { value: line.quantity })}
            maxLength={2}
            className="input w-16 text-center"
          />
          <button className="button-quiet" data-without-script>
            {t("storefront:cart.update")}
          </button>
        </form>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="variantId" value={line.variantId} />
        <button className="button-quiet text-brick">
          <Icon name="bin" className="size-5" />
          {t("storefront:cart.remove")}
          <span className="sr-only">: {line.title}</span>
        </button>
      </form>
    </div>
  );
}
