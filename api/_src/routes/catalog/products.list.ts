import { ProductFilter, ProductPage } from "@haat/contract/catalog";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteSearch } from "../../services/catalog/note-search.ts";
import { searchProducts } from "../../services/catalog/search-products.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { counted } from "../counted.ts";
import { markPublic } from "./public-reply.ts";
import { writtenJson } from "../written-json.ts";

const route = createRoute({
  ...under("listProducts"),
  method: "get",
  path: "/v1/store/products",
  tags: ["Store"],
  summary: "Products by category, vendor, price and words, a page at a time",
  request: { query: strictQuery(ProductFilter) },
  responses: {
    200: json(ProductPage, "A page of products; `nextCursor` leads to the next one"),
    ...problemsFor(
      "filter.unknown",
      "cursor.invalid",
      "money.malformed",
      "category.not_found",
      "vendor.not_found",
    ),
  },
});

export const listProductsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const filter = c.req.valid("query");
    const page = await searchProducts(ctx, filter);
    if (!filter.cursor) counted(c, ctx, () => noteSearch(ctx, page));
    markPublic(c);
    const text = `{"items":${page.items},"nextCursor":${JSON.stringify(page.nextCursor)}}`;
    return writtenJson<ProductPage>(c, text);
  });
