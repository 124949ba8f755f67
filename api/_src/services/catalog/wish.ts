import type { ProductFilter } from "@haat/contract/listing";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { parseTypedTaka } from "@haat/core/money";
import type { SearchWish } from "@haat/db/queries/search/find-products";

const mostAttributes = 6;
const several = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === "string" ? [given] : given;

/** `attr.material=silk` and so on. Refuses what is no attribute's name or value. */
export function attributesIn(filter: ProductFilter): SearchWish["attributes"] {
  const asked = Object.entries(filter).filter(([name]) => name.startsWith("attr."));
  if (asked.length > mostAttributes) throw new DomainError("request.invalid");
  return asked.map(([name, given]) => {
    const code = name.slice("attr.".length);
    return { code, texts: several(given as string | string[]).map((value) => `${code}=${value}`) };
  });
}

/** Whether the cards alone can answer. */
export const isPlain = (filter: ProductFilter, sort: string): boolean =>
  several(filter.district).length === 0 &&
  attributesIn(filter).length === 0 &&
  ["newest", "price_asc", "price_desc", "title"].includes(sort);

/** What the filter says by itself, without its words. */
export const wishOf = (filter: ProductFilter, locale: LocaleName): SearchWish => ({
  groups: [],
  category: filter.category ?? null,
  vendor: filter.vendor ?? null,
  districts: several(filter.district),
  attributes: attributesIn(filter),
  min: filter.min_price ? parseTypedTaka(filter.min_price).minor.toString() : null,
  max: filter.max_price ? parseTypedTaka(filter.max_price).minor.toString() : null,
  inStock: filter.in_stock === "true",
  bn: locale === "bn",
});
