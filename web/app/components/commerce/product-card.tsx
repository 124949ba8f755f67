import type { ProductCard as Card } from "@haat/contract/catalog";
import { formatDay } from "@haat/i18n/format";
import { useToday } from "../../lib/today.tsx";
import { useWords } from "../../lib/words.tsx";
import { Link } from "../ui/link.tsx";
import { AddToCart } from "./add-to-cart.tsx";
import { Availability } from "./availability.tsx";
import { Picture, type PictureLoading } from "./picture.tsx";
import { Price } from "./price.tsx";
import { WishButton } from "./wish-button.tsx";
import { Rating } from "./stars.tsx";

/** What two pixels for each of the page need: more is not seen on a phone, and costs it four times as much. */
const sizes = "(min-width: 64rem) 16.5rem, (min-width: 40rem) 31vw, (min-resolution: 2.2dppx) 27vw, 44vw";

export function ProductCard({ card, loading }: { card: Card; loading: PictureLoading }) {
  const { t, locale } = useWords();
  const isSoldOut = card.availability === "sold_out";
  const today = useToday();
  const closed = card.closed?.find(({ from, until }) => today !== null && from <= today && today <= until);
  const isSold = !isSoldOut && closed === undefined;
  return (
    <li className="card group relative flex flex-col overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet">
      <div className="overflow-hidden">
        <Picture
          picture={card.picture}
          sizes={sizes}
          loading={loading}
          isDecoration
          className={isSoldOut ? "opacity-60" : ""}
        />
      </div>
      <WishButton productId={card.id} slug={card.slug} title={card.title} isCompact />
      <div className="flex flex-1 flex-col gap-1 p-3">
        <h3 className="text-base leading-normal font-normal">
          <Link
            to={`/p/${card.slug}`}
            className="after:absolute after:inset-0 group-hover:underline underline-offset-4"
          >
            {card.title}
          </Link>
        </h3>
        <p className="text-sm text-soft">
          {card.vendor.name} · {card.vendor.district}
        </p>
        {card.rating && <Rating rating={card.rating} isCompact />}
        <div className="mt-auto grid gap-2 pt-1">
          <Price
            price={card.price}
            compareAt={card.compareAt}
            words={{
              from: card.priceVaries ? t("storefront:price.from") : null,
              was: t("storefront:price.was"),
            }}
          />
          {closed === undefined ? (
            <Availability state={card.availability} />
          ) : (
            <p className="badge badge-warm">
              {t("storefront:card.closed", { until: formatDay(closed.until, locale) })}
            </p>
          )}
          {card.singleVariantId !== null && isSold && (
            <AddToCart variantId={card.singleVariantId} title={card.title} price={card.price} isCompact />
          )}
          {card.singleVariantId === null && isSold && (
            // The whole card is the link already; this only shows where it leads.
            <span aria-hidden="true" className="button-quiet px-2 no-underline">
              {t("storefront:card.choose")} ›
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
