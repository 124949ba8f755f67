import { VendorView } from "@haat/contract/catalog";
import { AwayNotice } from "../../components/commerce/away-notice.tsx";
import { Picture } from "../../components/commerce/picture.tsx";
import { Rating } from "../../components/commerce/stars.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { freshCache } from "../../lib/headers.server.ts";
import { orMoved } from "../../lib/moved.server.ts";
import { readPlace } from "../../lib/place.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readListingQuery } from "../listing/filter-query.ts";
import { Listing } from "../listing/listing.tsx";
import { readListing } from "../listing/queries.server.ts";
import { ShopJsonLd } from "./json-ld.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => freshCache;

export async function loader(args: Route.LoaderArgs) {
  const { slug } = args.params;
  const query = readListingQuery(
    new URL(args.request.url).searchParams,
    readPlace(args.request)?.areaId ?? null,
  );
  return orMoved(args, async (api) => {
    const [vendor, page] = await Promise.all([
      api.read(`/v1/store/vendors/${encodeURIComponent(slug)}`, VendorView),
      readListing(api, query, { vendor: slug }),
    ]);
    return { vendor, page, query };
  });
}

export default function Shop({ loaderData: { vendor, page, query } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      <PageHead title={vendor.name} description={vendor.story} />
      <ShopJsonLd vendor={vendor} />
      <section className="sheet grid gap-4 sm:grid-cols-[auto_1fr] sm:gap-6">
        <span className="size-28 overflow-hidden rounded-full border-3 border-dashed border-marigold p-1">
          <Picture
            picture={vendor.picture}
            sizes="7rem"
            loading="eager"
            isDecoration
            className="rounded-full"
          />
        </span>
        <div className="grid content-start gap-2">
          <h1 className="text-2xl">{vendor.name}</h1>
          <p className="flex flex-wrap gap-x-5 gap-y-1 text-soft">
            <span className="flex items-center gap-1.5">
              <Icon name="pin" className="size-5" />
              {vendor.district}
            </span>
            <span className="flex items-center gap-1.5">
              <Icon name="person" className="size-5" />
              {vendor.ownerName}
            </span>
            <span>{t("storefront:category.count", { count: vendor.productCount })}</span>
          </p>
          {vendor.rating !== null && (
            <p>
              <Rating rating={vendor.rating} />
            </p>
          )}
          {vendor.dbid !== null && (
            <p className="flex items-center gap-1.5">
              <Icon name="shield" className="size-5 text-brand" />
              {t("storefront:shop.dbid", { number: vendor.dbid })}
            </p>
          )}
          <p className="max-w-prose whitespace-pre-line">{vendor.story}</p>
        </div>
      </section>
      {vendor.away !== null && <AwayNotice away={vendor.away} />}
      {!vendor.isOpen && <Notice tone="warm">{t("storefront:shop.closed")}</Notice>}
      <Listing page={page} query={query} />
    </div>
  );
}
