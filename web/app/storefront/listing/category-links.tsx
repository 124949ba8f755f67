import type { FacetsView } from "@haat/contract/listing";
import { useWords } from "../../lib/words.tsx";
import { Count } from "./facet-fields.tsx";
import { addressOf, type ListingQuery } from "./filter-query.ts";

type Shelf = FacetsView["categories"][number];
type CategoryProps = Readonly<{
  facets: FacetsView;
  query: ListingQuery;
  path: string;
  /** The slug of the category the page is about. */
  of: string | null;
}>;

/** One step down from what was chosen, or beside it where nothing lies below; at first the market's own shelves. */
function shelvesFor(all: readonly Shelf[], chosen: string | null): readonly Shelf[] {
  const below = (slug: string | null) => all.filter(({ parentSlug }) => parentSlug === slug);
  if (chosen === null) {
    const [top, ...others] = below(null);
    return top !== undefined && others.length === 0 ? below(top.slug) : below(null);
  }
  if (below(chosen).length > 0) return below(chosen);
  const here = all.find(({ slug }) => slug === chosen);
  return here ? below(here.parentSlug).filter(({ slug }) => slug !== chosen) : [];
}

/** Categories of what was found, each with how many goods it would leave. A page about a category leads on to others like it. */
export function CategoryLinks({ facets, query, path, of }: CategoryProps) {
  const { t } = useWords();
  const chosen = of ?? query.category;
  const shelves = shelvesFor(facets.categories, chosen);
  if (shelves.length === 0 || (chosen === null && shelves.length < 2)) return null;
  const leadingTo = (slug: string): string =>
    of === null
      ? addressOf(path, { ...query, category: slug, cursor: null })
      : addressOf(`${path.slice(0, path.lastIndexOf("/"))}/${slug}`, { ...query, cursor: null });
  return (
    <details className="facet" open>
      <summary className="flex min-h-12 items-center font-semibold">
        {t("storefront:filter.category")}
      </summary>
      <ul>
        {shelves.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={leadingTo(slug)} rel="nofollow" className="tick hover:underline">
              <span className="min-w-0 flex-1 break-words">{name}</span>
              <Count of={count} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
