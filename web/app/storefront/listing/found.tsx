import type { ProductPage } from "@haat/contract/listing";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { addressOf, type ListingQuery } from "./filter-query.ts";

type FoundProps = Readonly<{ page: ProductPage; query: ListingQuery; path: string }>;

/** How many there are, which words were left out for that, and what else may have been meant. */
export function Found({ page, query, path }: FoundProps) {
  const { total, fallback, didYouMean, beyond, instead } = page;
  const { t } = useWords();
  return (
    <>
      {didYouMean !== null && (
        <p>
          {t("storefront:search.did_you_mean")}{" "}
          <a
            href={addressOf(path, { ...query, q: didYouMean, cursor: null })}
            className="link inline-flex min-h-12 items-center font-semibold"
          >
            {didYouMean}
          </a>
        </p>
      )}
      {fallback !== null && (
        <Notice tone="warm">
          {t(instead === null ? "storefront:search.dropped" : "storefront:search.unknown", {
            words: fallback.dropped.join(", "),
          })}
        </Notice>
      )}
      {beyond.length > 0 && (
        <Notice tone="warm">{t("storefront:search.beyond", { words: beyond.join(", ") })}</Notice>
      )}
      {total !== null && total.count > 0 && (
        <p className="text-soft" role="status">
          {t(total.isExact ? "storefront:search.found" : "storefront:search.found_more", {
            count: total.count,
          })}
        </p>
      )}
    </>
  );
}
