import { Breadcrumbs } from "../../components/ui/breadcrumbs.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { freshCache } from "../../lib/headers.server.ts";
import { orMoved } from "../../lib/moved.server.ts";
import { readPlace } from "../../lib/place.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readListingQuery } from "../listing/filter-query.ts";
import { Listing } from "../listing/listing.tsx";
import { readListing } from "../listing/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readCategory } from "./queries.server.ts";

export const headers: Route.HeadersFunction = () => freshCache;

export async function loader(args: Route.LoaderArgs) {
  const query = readListingQuery(
    new URL(args.request.url).searchParams,
    readPlace(args.request)?.areaId ?? null,
  );
  return orMoved(args, async (api) => {
    const asked = [
      readListing(api, { ...query, category: null }, { category: args.params.slug }),
      readCategory(api, args.params.slug),
    ] as const;
    // Both refuse a category that does not exist; the listing does it in words, whichever is quicker.
    await Promise.allSettled(asked);
    const [page, place] = await Promise.all(asked);
    return { ...place, page, query: { ...query, category: null } };
  });
}

export default function Category({
  loaderData: { category, parent, children, page, query },
}: Route.ComponentProps) {
  const { t } = useWords();
  const crumbs = [{ to: "/categories", name: t("storefront:categories.title") }];
  if (parent) crumbs.push({ to: `/c/${parent.slug}`, name: parent.name });
  return (
    <>
      <PageHead
        title={category.name}
        description={t("storefront:category.description", { name: category.name })}
      />
      <Breadcrumbs label={t("common:nav.path")} crumbs={crumbs} here={category.name} />
      <div className="section-title">
        <h1 className="text-2xl">{category.name}</h1>
        <p className="text-soft">{t("storefront:category.count", { count: category.productCount })}</p>
      </div>
      {children.length > 0 && (
        <ul className="mb-4 flex flex-wrap gap-2">
          {children.map((child) => (
            <li key={child.id}>
              <Link to={`/c/${child.slug}`} className="chip">
                {child.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Listing page={page} query={query} category={category.slug} />
    </>
  );
}
