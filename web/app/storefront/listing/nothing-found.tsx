import type { InsteadView, ProductPage } from "@haat/contract/listing";
import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { addressOf, isNarrowed, type ListingQuery, withoutFilters } from "./filter-query.ts";

type NothingProps = Readonly<{ page: ProductPage; query: ListingQuery; path: string }>;

/** Nothing fits: what stands in the way, and where to look instead. */
export function NothingFound({ page, query, path }: NothingProps) {
  const { t } = useWords();
  const { instead } = page;
  const title =
    query.q === "" ? t("storefront:listing.empty") : t("storefront:search.empty", { query: query.q });
  const isHelped = instead !== null && instead.without.length > 0;
  return (
    <>
      <EmptyState icon="search" title={title}>
        {isHelped ? (
          <Ways instead={instead} page={page} query={query} path={path} />
        ) : (
          <p className="max-w-prose text-soft">{t("storefront:listing.empty_advice")}</p>
        )}
        {instead !== null && instead.categories.length > 0 && <Nearby categories={instead.categories} />}
        <div className="flex flex-wrap justify-center gap-3">
          {isNarrowed(query) && !isHelped && (
            <a href={addressOf(path, withoutFilters(query))} className="button" rel="nofollow">
              {t("storefront:listing.without_filters")}
            </a>
          )}
          <Link to="/categories" className="button-secondary">
            {t("storefront:hero.go")}
          </Link>
        </div>
      </EmptyState>
      {instead !== null && instead.goods.length > 0 && <BoughtMost instead={instead} />}
    </>
  );
}

type Way = InsteadView["without"][number];

function Ways({ instead, page, query, path }: NothingProps & { instead: InsteadView }) {
  const { t } = useWords();
  const named = ({ what, name }: Way): string => {
    const known = page.facets?.attributes.find(({ code }) => code === name);
    return t(`storefront:nothing.without.${what}`, { name: known?.name ?? name ?? "" });
  };
  return (
    <nav aria-labelledby="in-the-way" className="w-full max-w-prose">
      <p id="in-the-way" className="pb-1 text-soft">
        {t("storefront:nothing.ways")}
      </p>
      <ul className="grid gap-2">
        {instead.without.map((way) => (
          <li key={`${way.what} ${way.name}`}>
            <a href={leadingOn(way, query, path)} rel="nofollow" className="way-out">
              <span className="min-w-0 break-words">{named(way)}</span>
              <span className="flex-none text-soft tabular-nums">
                {way.isExact
                  ? t("storefront:category.count", { count: way.count })
                  : t("storefront:search.found_more", { count: way.count })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same listing without what stands in the way; a shop or a category is left for the whole market. */
function leadingOn({ what, name, q }: Way, query: ListingQuery, path: string): string {
  const market = path.replace(/^(\/[a-z]{2})\/.*$/, "$1/search");
  const same = { ...query, q, cursor: null };
  if (what === "price") return addressOf(path, { ...same, min: "", max: "" });
  if (what === "district") return addressOf(path, { ...same, districts: [] });
  if (what === "in_stock") return addressOf(path, { ...same, inStock: false });
  if (what === "attribute") {
    const others = Object.entries(query.attributes).filter(([code]) => code !== name);
    return addressOf(path, { ...same, attributes: Object.fromEntries(others) });
  }
  if (what === "all") return addressOf(market, withoutFilters(same));
  return addressOf(what === "word" ? path : market, same);
}

function Nearby({ categories }: Pick<InsteadView, "categories">) {
  const { t } = useWords();
  return (
    <nav aria-labelledby="nearby" className="grid justify-items-center gap-2">
      <p id="nearby" className="text-soft">
        {t("storefront:nothing.nearby")}
      </p>
      <ul className="flex flex-wrap justify-center gap-2">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/c/${slug}`} className="chip">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BoughtMost({ instead: { goods, category, district } }: { instead: InsteadView }) {
  const { t } = useWords();
  const of = [category, district].filter((each) => each !== null).join(" · ");
  const title = of === "" ? t("storefront:nothing.popular") : t("storefront:nothing.popular_in", { of });
  return (
    <Section id="bought-most" title={title}>
      <ProductGrid cards={goods} />
    </Section>
  );
}
