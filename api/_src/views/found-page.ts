import type { LocaleName } from "@haat/contract/values";
import type { FoundPage } from "../services/catalog/search-products.ts";
import { moneyView } from "./money.ts";

/** A page of goods as it goes over the wire; its cards and facets are text already. */
export function foundPageText(page: FoundPage, locale: LocaleName): string {
  const { items, facets, nextCursor, total, understood, didYouMean, fallback, beyond, instead } = page;
  const amount = (minor: string | null) => minor && moneyView(minor, locale);
  const rest = {
    nextCursor,
    total,
    understood: understood && {
      ...understood,
      min: amount(understood.min),
      max: amount(understood.max),
    },
    ...{ didYouMean, fallback, beyond, instead },
  };
  return `{"items":${items},"facets":${facets ?? "null"},${JSON.stringify(rest).slice(1)}`;
}
