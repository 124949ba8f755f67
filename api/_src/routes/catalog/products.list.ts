import { type ProductFilter, ProductPage, ProductQuery } from "@haat/contract/listing";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteSearch } from "../../services/catalog/note-search.ts";
import { searchProducts } from "../../services/catalog/search-products.ts";
import { foundPageText } from "../../views/found-page.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";
import { counted } from "../counted.ts";
import { markFresh } from "./public-reply.ts";
import { writtenJson } from "../written-json.ts";

const route = createRoute({
  ...under("listProducts"),
  method: "get",
  path: "/v1/store/products",
  tags: ["Store"],
  summary:
    "Products by words, category, vendor, district, price and attributes (`attr.material=silk`), a page at a time",
  request: { query: ProductQuery },
  responses: {
    200: json(ProductPage, "A page of products; `nextCursor` leads to the next one"),
    ...problemsFor(
      "filter.unknown",
      "cursor.invalid",
      "money.malformed",
      "category.not_found",
      "vendor.not_found",
      "area.not_found",
    ),
  },
});

export const listProductsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const filter = c.req.valid("query") as ProductFilter;
    const page = await searchProducts(ctx, filter);
    if (!filter.cursor) counted(c, ctx, () => noteSearch(ctx, page));
    markFresh(c);
    return writtenJson<ProductPage>(c, foundPageText(page, ctx.locale));
  });
