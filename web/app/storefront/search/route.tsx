import { PageHead } from "../../components/ui/page-head.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { freshCache } from "../../lib/headers.server.ts";
import { readPlace } from "../../lib/place.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readListingQuery } from "../listing/filter-query.ts";
import { Listing } from "../listing/listing.tsx";
import { readListing } from "../listing/queries.server.ts";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => freshCache;

export async function loader(args: Route.LoaderArgs) {
  const query = readListingQuery(
    new URL(args.request.url).searchParams,
    readPlace(args.request)?.areaId ?? null,
  );
  return { query, page: await readListing(publicApi(args), query) };
}

export default function Search({ loaderData: { page, query } }: Route.ComponentProps) {
  const { t } = useWords();
  const title =
    query.q === "" ? t("storefront:search.all") : t("storefront:search.title", { query: query.q });
  return (
    <>
      <PageHead title={title} description={t("storefront:search.description", { title })} isPrivate />
      <div className="section-title">
        <h1 className="text-2xl">{title}</h1>
      </div>
      <Listing page={page} query={query} />
    </>
  );
}
