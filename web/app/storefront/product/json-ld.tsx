import type { ProductView } from "@haat/contract/catalog";
import type { RatingView, ReviewView } from "@haat/contract/review";
import { pictureAddress } from "@haat/contract/values";
import { printTaka } from "@haat/core/money";
import { JsonLd } from "../../components/ui/json-ld.tsx";
import { readMoney } from "../../lib/money.ts";
import { useOrigin } from "../../lib/origin.ts";
import { useWords } from "../../lib/words.tsx";

const shown = { true: "https://schema.org/InStock", false: "https://schema.org/OutOfStock" } as const;

/** The product and what each variant of it costs, where it is, and with its delivery. */
export function ProductJsonLd({ product }: { product: ProductView }) {
  const { t, locale } = useWords();
  const origin = useOrigin();
  const address = `${origin}/${locale}/p/${product.slug}`;
  const shop = {
    "@type": "Store",
    name: product.vendor.name,
    url: `${origin}/${locale}/shops/${product.vendor.slug}`,
  };
  const offers = product.variants.map(({ sku, price, available }) => ({
    "@type": "Offer",
    sku,
    url: address,
    price: printTaka(readMoney(price)),
    priceCurrency: price.currency,
    availability: shown[`${available > 0}`],
    itemCondition: "https://schema.org/NewCondition",
    seller: shop,
    shippingDetails: deliveryOf(product),
  }));
  return (
    <JsonLd
      facts={{
        "@type": "Product",
        "@id": address,
        name: product.title,
        description: product.description,
        inLanguage: locale,
        ...(product.pictures.length > 0 && {
          image: product.pictures.map((each) => pictureAddress(each, each.widths.at(-1) ?? 0, "webp")),
        }),
        category: product.path.map(({ name }) => name).join(" > "),
        offers,
        ...(product.rating && said(product.rating, product.reviews, t("reviews:buyer"))),
      }}
    />
  );
}

/** What buyers gave it, and the newest of what they say; whoever told no name is a buyer. */
const said = ({ average, count }: RatingView, reviews: readonly ReviewView[], somebody: string) => ({
  aggregateRating: { "@type": "AggregateRating", ratingValue: average, reviewCount: count, bestRating: 5 },
  review: reviews.map(({ stars, text, name, madeAt }) => ({
    "@type": "Review",
    reviewRating: { "@type": "Rating", ratingValue: stars, bestRating: 5 },
    ...(text !== "" && { reviewBody: text }),
    author: { "@type": "Person", name: name ?? somebody },
    datePublished: madeAt.slice(0, 10),
  })),
});

/** The dearer of the two charges: nobody is told less than he will pay. */
const deliveryOf = ({ delivery }: ProductView) => ({
  "@type": "OfferShippingDetails",
  shippingDestination: { "@type": "DefinedRegion", addressCountry: "BD" },
  shippingRate: {
    "@type": "MonetaryAmount",
    value: printTaka(readMoney(delivery.outside)),
    currency: delivery.outside.currency,
  },
  deliveryTime: {
    "@type": "ShippingDeliveryTime",
    transitTime: {
      "@type": "QuantitativeValue",
      minValue: delivery.insideDays,
      maxValue: delivery.outsideDays,
      unitCode: "DAY",
    },
  },
});
