import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { Breadcrumbs } from "../../components/ui/breadcrumbs.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { freshCache } from "../../lib/headers.server.ts";
import { orMoved } from "../../lib/moved.server.ts";
import { readPlace } from "../../lib/place.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { BuyBox } from "./buy-box.tsx";
import { chosenOptions, findVariant, picturesOf } from "./choose-variant.ts";
import { Facts } from "./facts.tsx";
import { Gallery } from "./gallery.tsx";
import { ProductJsonLd } from "./json-ld.tsx";
import { Questions } from "./questions.tsx";
import { Reviews } from "./reviews.tsx";
import { SellerCard } from "./seller-card.tsx";
import { findDelivery, readProduct } from "./queries.server.ts";

export const headers: Route.HeadersFunction = () => freshCache;

export async function loader(args: Route.LoaderArgs) {
  const { slug } = args.params;
  const [product, delivery] = await orMoved(args, (api) =>
    Promise.all([readProduct(api, slug), findDelivery(api, slug, readPlace(args.request)?.areaId ?? null)]),
  );
  return { product, delivery, choice: chosenOptions(product, new URL(args.request.url).searchParams) };
}

export default function Product({ loaderData: { product, delivery, choice } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const crumbs = product.path.map(({ slug, name }) => ({ to: `/c/${slug}`, name }));
  return (
    <div className="grid gap-8">
      <PageHead
        title={product.said?.seoTitle || product.title}
        description={product.said?.seoDescription || product.description}
        picture={`/v1/store/social-pictures/${locale}/${product.slug}`}
      />
      <ProductJsonLd product={product} />
      <div>
        <Breadcrumbs label={t("common:nav.path")} crumbs={crumbs} here={product.title} />
        <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2 lg:grid-rows-[auto_1fr] lg:gap-y-8">
          <Gallery pictures={picturesOf(product, findVariant(product, choice))} />
          <div className="lg:row-span-2">
            <BuyBox product={product} choice={choice} delivery={delivery} />
          </div>
          {/* On a wide screen under the picture, beside what it costs to have it. */}
          <Facts product={product} />
        </div>
      </div>
      <Reviews product={product} />
      <Questions product={product} />
      <SellerCard product={product} />
      {product.related.length > 0 && (
        <Section id="related" title={t("storefront:product.related")}>
          <ProductGrid cards={product.related} />
        </Section>
      )}
    </div>
  );
}
