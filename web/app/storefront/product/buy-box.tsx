import type { ProductView } from "@haat/contract/catalog";
import type { DeliveryView } from "@haat/contract/delivery";
import { AddToCart } from "../../components/commerce/add-to-cart.tsx";
import { AwayNotice } from "../../components/commerce/away-notice.tsx";
import { Price } from "../../components/commerce/price.tsx";
import { Rating } from "../../components/commerce/stars.tsx";
import { WishButton } from "../../components/commerce/wish-button.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { findVariant } from "./choose-variant.ts";
import { DeliveryPromise } from "./delivery-promise.tsx";
import { DeliveryTerms } from "./delivery-terms.tsx";
import { OptionForm } from "./option-form.tsx";
import { WaysToPay } from "./ways-to-pay.tsx";
import { StockLine } from "./stock-line.tsx";

type BuyBoxProps = Readonly<{
  product: ProductView;
  choice: Readonly<Record<string, string>>;
  /** To where the visitor wants it; null until she said where. */
  delivery: DeliveryView | null;
}>;

export function BuyBox({ product, choice, delivery }: BuyBoxProps) {
  const { t } = useWords();
  const variant = findVariant(product, choice);
  // Nothing is ordered today, so no day can be promised.
  const isAway = product.shop.away?.isNow === true;
  return (
    <div className="grid content-start gap-5" data-swap="choice">
      <div className="grid gap-2">
        <h1 className="text-2xl sm:text-3xl">{product.title}</h1>
        {product.rating !== null && (
          <p>
            <a href="#reviews" className="link inline-flex min-h-12 items-center">
              <Rating rating={product.rating} />
            </a>
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-2">
          <Icon name="shop" className="size-5 text-soft" />
          <Link to={`/shops/${product.vendor.slug}`} className="link inline-flex min-h-12 items-center">
            {product.vendor.name}
          </Link>
          <span className="text-soft">{product.vendor.district}</span>
        </p>
        {variant !== null && (
          <Price
            price={variant.price}
            compareAt={variant.compareAt}
            words={{ from: null, was: t("storefront:price.was") }}
            isLarge
          />
        )}
      </div>
      {product.options.length > 0 && <OptionForm product={product} choice={choice} />}
      {product.shop.away !== null && <AwayNotice away={product.shop.away} />}
      {isAway ? null : variant === null ? (
        <Notice tone="warm">{t("storefront:product.no_such_variant")}</Notice>
      ) : (
        <>
          <StockLine available={variant.available} />
          {variant.available > 0 && (
            <AddToCart variantId={variant.id} title={product.title} price={variant.price} />
          )}
          {variant.available === 0 && (
            <Link to={`/account/wishes?tell=${variant.id}&of=${product.slug}`} className="button">
              <Icon name="clock" className="size-5" />
              {t("storefront:wish.tell")}
            </Link>
          )}
        </>
      )}
      <WishButton productId={product.id} slug={product.slug} title={product.title} />
      <section className="sheet grid gap-4" aria-labelledby="delivery">
        <h2 id="delivery" className="sr-only">
          {t("storefront:delivery.title")}
        </h2>
        {delivery === null || isAway ? (
          <DeliveryTerms product={product} />
        ) : (
          <DeliveryPromise delivery={delivery} variantId={variant?.id ?? null} slug={product.slug} />
        )}
        <WaysToPay cash={delivery?.cash ?? "open"} />
      </section>
    </div>
  );
}
