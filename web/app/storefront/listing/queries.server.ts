import { ProductPage } from "@haat/contract/listing";
import type { Api } from "../../lib/api.server.ts";
import { toApiQuery, type ListingQuery } from "./filter-query.ts";

type Place = Readonly<{ category?: string; vendor?: string }>;

export const readListing = (api: Api, query: ListingQuery, place: Place = {}): Promise<ProductPage> =>
  api.read("/v1/store/products", ProductPage, {
    query: {
      ...toApiQuery(query),
      ...place,
      limit: 24,
      expand: query.cursor === null ? "facets" : undefined,
    },
  });
