import type { ProductPage } from "@haat/contract/listing";
import { useLocation } from "react-router";
import { ProductGrid } from "../../components/commerce/product-grid.tsx";
import { useWords } from "../../lib/words.tsx";
import { Chosen } from "./chosen.tsx";
import { nextAddress, type ListingQuery } from "./filter-query.ts";
import { Filters } from "./filters.tsx";
import { Found } from "./found.tsx";
import { NothingFound } from "./nothing-found.tsx";

type ListingProps = Readonly<{
  page: ProductPage;
  query: ListingQuery;
  /** The slug of the category this page is about. */
  category?: string | null;
}>;

/** Filters and products of a category, a shop or a search. */
export function Listing({ page, query, category = null }: ListingProps) {
  const { pathname } = useLocation();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[16rem_1fr] lg:gap-6">
      <Filters query={query} path={pathname} facets={page.facets} category={category} />
      <div className="grid gap-4">
        <Found page={page} query={query} path={pathname} />
        <Chosen page={page} query={query} path={pathname} />
        {page.items.length === 0 ? (
          <NothingFound page={page} query={query} path={pathname} />
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
