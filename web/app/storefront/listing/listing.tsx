import type { ProductPage } from "@haat/contract/listing";
import { useLocation } from "react-router";
import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { Chosen } from "./chosen.tsx";
import { addressOf, isNarrowed, nextAddress, type ListingQuery } from "./filter-query.ts";
import { Filters } from "./filters.tsx";
import { Found } from "./found.tsx";

/** Filters and products of a category, a shop or a search. */
export function Listing({ page, query }: { page: ProductPage; query: ListingQuery }) {
  const { pathname } = useLocation();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[16rem_1fr] lg:gap-6">
      <Filters query={query} path={pathname} facets={page.facets} />
      <div className="grid gap-4">
        <Found page={page} query={query} path={pathname} />
        <Chosen page={page} query={query} path={pathname} />
        {page.items.length === 0 ? (
          <NothingFound query={query} path={pathname} />
        ) : (
          <Results page={page} query={query} path={pathname} />
        )}
      </div>
    </div>
  );
}

function Results({ page, query, path }: { page: ProductPage; query: ListingQuery; path: string }) {
  const { t } = useWords();
  return (
    <div className="grid gap-6" data-results>
      <h2 className="sr-only">{t("storefront:listing.results")}</h2>
      <ProductGrid cards={page.items} eagerCards={4} />
      {page.nextCursor !== null && (
        <p className="text-center">
          <a
            href={nextAddress(path, query, page.nextCursor)}
            className="button-secondary px-10"
            rel="next"
            data-enhance="more"
          >
            {t("storefront:listing.more")}
          </a>
        </p>
      )}
    </div>
  );
}

function NothingFound({ query, path }: { query: ListingQuery; path: string }) {
  const { t } = useWords();
  const title =
    query.q === "" ? t("storefront:listing.empty") : t("storefront:search.empty", { query: query.q });
  return (
    <EmptyState icon="search" title={title}>
      <p className="max-w-prose text-soft">{t("storefront:listing.empty_advice")}</p>
      <div className="flex flex-wrap justify-center gap-3">
        {isNarrowed(query) && (
          <a href={addressOf(path, bare(query))} className="button" rel="nofollow">
            {t("storefront:listing.without_filters")}
          </a>
        )}
        <Link to="/categories" className={isNarrowed(query) ? "button-secondary" : "button"}>
          {t("storefront:hero.go")}
        </Link>
      </div>
    </EmptyState>
  );
}

/** The words alone. */
const bare = (query: ListingQuery): ListingQuery => ({
  ...query,
  ...{ min: "", max: "", inStock: false, districts: [], attributes: {}, cursor: null },
});
