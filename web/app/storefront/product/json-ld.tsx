import type { ProductView } from "@haat/contract/catalog";
import { pictureAddress } from "@haat/contract/values";
import { printTaka } from "@haat/core/money";
import { readMoney } from "../../lib/money.ts";
import { safeJson } from "../../lib/safe-json.ts";

/** What search engines show of a product. Data, not a program: browsers never run this type. */
export function ProductJsonLd({ product }: { product: ProductView }) {
  const offers = product.variants.map(({ sku, price, available }) => ({
    "@type": "Offer",
    sku,
    price: printTaka(readMoney(price)),
    priceCurrency: price.currency,
    availability: available > 0 ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
  }));
  const [picture] = product.pictures;
  const facts = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description,
    ...(picture && { image: pictureAddress(picture, picture.widths.at(-1) ?? 0, "webp") }),
    brand: { "@type": "Brand", name: product.vendor.name },
    offers,
  };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(facts) }} />;
}
