import { ProductExpand, ProductView } from "@haat/contract/catalog";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteView } from "../../services/catalog/note-view.ts";
import { readProduct } from "../../services/catalog/read-product.ts";
import { writtenJson } from "../written-json.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { counted } from "../counted.ts";
import { markFresh } from "./public-reply.ts";

const route = createRoute({
  ...under("readProduct"),
  method: "get",
  path: "/v1/store/products/{slug}",
  tags: ["Store"],
  summary: "One product with its variants, vendor and delivery charges; related products when expanded",
  request: {
    params: z.object({ slug: SlugField.meta({ example: "tangail-jamdani-lal" }) }),
    query: strictQuery(ProductExpand),
  },
  responses: { 200: json(ProductView, "The product"), ...problemsFor("product.not_found", "filter.unknown") },
});

export const readProductRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const { expand } = c.req.valid("query");
    const found = await readProduct(ctx, {
      slug: c.req.valid("param").slug,
      withRelated: expand === "related",
    });
    counted(c, ctx, () => noteView(ctx, found));
    markFresh(c);
    return writtenJson<ProductView>(c, found.page);
  });
