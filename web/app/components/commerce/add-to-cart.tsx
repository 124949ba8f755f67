import type { MoneyView } from "@haat/contract/values";
import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";

type AddToCartProps = Readonly<{
  variantId: string;
  title: string;
  /** What the shopper sees it for: should it cost something else by then, she is told. */
  price: MoneyView;
  isCompact?: boolean;
}>;

/** A plain form to the cart; the enhancement script sends it without leaving the page. */
export function AddToCart({ variantId, title, price, isCompact = false }: AddToCartProps) {
  const { t, locale } = useWords();
  return (
    <form method="post" action={`/${locale}/cart/lines`} data-enhance="add" className="relative z-10">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="variantId" value={variantId} />
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="price" value={price.minor} />
      <input type="hidden" name="press" />
      <button className={`${isCompact ? "button-secondary" : "button"} w-full px-2`}>
        <Icon name="bag" className="size-5" />
        {t("storefront:cart.add")}
        {isCompact && <span className="sr-only">: {title}</span>}
      </button>
    </form>
  );
}
