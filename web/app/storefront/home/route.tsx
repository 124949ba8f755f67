import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { VendorCard } from "../../components/commerce/vendor-card.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { CategoryTiles } from "../category/category-tiles.tsx";
import { Hero } from "./hero.tsx";
import { HomeJsonLd } from "./json-ld.tsx";
import { Promises } from "./promises.tsx";
import { readHome } from "./queries.server.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

export const loader = (args: Route.LoaderArgs) => readHome(publicApi(args));

export default function Home({ loaderData: { categories, featured, fresh, vendors } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-10">
      <PageHead title={t("storefront:home.title")} description={t("storefront:home.description")} />
      <HomeJsonLd />
      <Hero cards={featured.slice(0, 3)} />
      <Section id="categories" title={t("storefront:home.categories")} aside={<SeeAll to="/categories" />}>
        <CategoryTiles categories={categories} eagerTiles={0} />
      </Section>
      <Section id="featured" title={t("storefront:home.featured")}>
        <ProductGrid cards={featured} />
      </Section>
      <Promises />
      <Section id="fresh" title={t("storefront:home.fresh")} aside={<SeeAll to="/search?sort=newest" />}>
        <ProductGrid cards={fresh} />
      </Section>
      <Section id="vendors" title={t("storefront:home.vendors")}>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {vendors.map((vendor) => (
            <VendorCard key={vendor.slug} vendor={vendor} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function SeeAll({ to }: { to: string }) {
  const { t } = useWords();
  return (
    <Link to={to} className="link inline-flex min-h-12 items-center">
      {t("storefront:home.see_all")}
    </Link>
  );
}
