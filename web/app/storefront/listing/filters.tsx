import type { FacetsView } from "@haat/contract/listing";
import { CategoryLinks } from "./category-links.tsx";
import { FacetFields, KeptChoices } from "./facet-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { isNarrowed, listingSorts, type ListingQuery } from "./filter-query.ts";

type FiltersProps = Readonly<{
  query: ListingQuery;
  path: string;
  facets: FacetsView | null;
  category: string | null;
}>;

/** A GET form: the choice is in the address. On wide screens it stands open beside the products. */
export function Filters({ query, path, facets, category }: FiltersProps) {
  const { t } = useWords();
  return (
    <details className="filters sheet p-0" open={isNarrowed(query) || query.isPriceUnread}>
      <summary className="flex min-h-12 items-center px-4 font-semibold">
        {t("storefront:filter.title")}
      </summary>
      <form action={path} data-enhance="filters" className="grid gap-4 p-4 pt-0">
        {query.q !== "" && <input type="hidden" name="q" value={query.q} />}
        {query.category !== null && <input type="hidden" name="category" value={query.category} />}
        <label className="grid gap-1.5">
          <span className="font-semibold">{t("storefront:filter.sort")}</span>
          <select name="sort" defaultValue={query.sort} className="input">
            {listingSorts(query.q, query.area).map((sort) => (
              <option key={sort} value={sort}>
                {t(`storefront:sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
        {!query.understands && <input type="hidden" name="understand" value="false" />}
        {facets !== null && <CategoryLinks facets={facets} query={query} path={path} of={category} />}
        <PriceRange query={query} facets={facets} />
        <label className="tick">
          <input type="checkbox" name="in_stock" value="true" defaultChecked={query.inStock} />
          {t("storefront:filter.in_stock")}
        </label>
        {facets !== null && <FacetFields facets={facets} query={query} />}
        <KeptChoices facets={facets} query={query} />
        <div className="flex flex-wrap gap-2">
          <button className="button flex-1">{t("storefront:filter.apply")}</button>
          {isNarrowed(query) && (
            <a
              href={query.q === "" ? path : `${path}?q=${encodeURIComponent(query.q)}`}
              className="button-quiet"
            >
              {t("storefront:filter.clear")}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}

function PriceRange({ query, facets }: { query: ListingQuery; facets: FacetsView | null }) {
  const { t } = useWords();
  const control = {
    type: "text",
    inputMode: "decimal",
    autoComplete: "off",
    maxLength: 20,
    className: "input",
  } as const;
  const wrong = query.isPriceUnread ? { "aria-invalid": true, "aria-describedby": "price-error" } : {};
  return (
    <fieldset className="grid gap-1.5">
      <legend className="font-semibold">{t("storefront:filter.price")}</legend>
      <div className="flex items-center gap-2">
        <input
          name="min_price"
          aria-label={t("storefront:filter.min")}
          placeholder={t("storefront:filter.min")}
          defaultValue={query.min}
          {...control}
          {...wrong}
        />
        <span aria-hidden="true">–</span>
        <input
          name="max_price"
          aria-label={t("storefront:filter.max")}
          placeholder={t("storefront:filter.max")}
          defaultValue={query.max}
          {...control}
          {...wrong}
        />
      </div>
      {facets?.price && (
        <p className="text-sm text-soft">
          {t("storefront:filter.price_range", {
            min: facets.price.min.display,
            max: facets.price.max.display,
          })}
        </p>
      )}
      {query.isPriceUnread && (
        <p id="price-error" className="font-semibold text-brick">
          {t("storefront:filter.price_unread")}
        </p>
      )}
    </fieldset>
  );
}
