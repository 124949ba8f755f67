import { ProductView } from "@haat/contract/catalog";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { noteView } from "../../services/catalog/note-view.ts";
import { readProduct } from "../../services/catalog/read-product.ts";
import { productView } from "../../views/catalog.ts";
import { ctxOf, json, policies, problemsFor, under } from "../declare.ts";
import { later } from "../later.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under(policies.publicRead),
  method: "get",
  path: "/v1/store/products/{slug}",
  operationId: "readProduct",
  tags: ["Store"],
  summary: "One product with its variants, vendor, delivery charges and related products",
  request: { params: z.object({ slug: SlugField.meta({ example: "tangail-jamdani-lal" }) }) },
  responses: { 200: json(ProductView, "The product"), ...problemsFor("product.not_found") },
});

export const readProductRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const page = await readProduct(ctx, c.req.valid("param").slug);
    later(c, noteView(ctx, page));
    markPublic(c);
    return c.json(productView(page, ctx.locale), 200);
  });
