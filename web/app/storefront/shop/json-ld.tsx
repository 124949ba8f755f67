import type { VendorView } from "@haat/contract/catalog";
import { pictureAddress } from "@haat/contract/values";
import { JsonLd } from "../../components/ui/json-ld.tsx";
import { useOrigin } from "../../lib/origin.ts";
import { useWords } from "../../lib/words.tsx";

/** A shop by its district: many sell from home, so no street is told. */
export function ShopJsonLd({
  vendor: { name, slug, story, district, picture, rating },
}: {
  vendor: VendorView;
}) {
  const { locale } = useWords();
  const origin = useOrigin();
  return (
    <JsonLd
      facts={{
        "@type": "Store",
        "@id": `${origin}/${locale}/shops/${slug}`,
        name,
        description: story,
        url: `${origin}/${locale}/shops/${slug}`,
        ...(picture && { image: pictureAddress(picture, picture.widths.at(-1) ?? 0, "webp") }),
        address: { "@type": "PostalAddress", addressRegion: district, addressCountry: "BD" },
        currenciesAccepted: "BDT",
        ...(rating && {
          aggregateRating: {
            ...{ "@type": "AggregateRating", ratingValue: rating.average },
            ...{ reviewCount: rating.count, bestRating: 5 },
          },
        }),
      }}
    />
  );
}
