import { CategoryList } from "@haat/contract/catalog";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listCategories } from "../../services/catalog/list-categories.ts";
import { categoryView } from "../../views/catalog.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("listCategories"),
  method: "get",
  path: "/v1/store/categories",
  tags: ["Store"],
  summary: "All categories in the order of the tree, each with how many products stand in it and below it",
  request: { query: noFilter },
  responses: {
    200: json(CategoryList, "The categories"),
    ...problemsFor("filter.unknown", "service.unavailable"),
  },
});

export const listCategoriesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const shelves = await listCategories(ctxOf(c));
    markPublic(c);
    return c.json({ items: shelves.map(categoryView) }, 200);
  });
