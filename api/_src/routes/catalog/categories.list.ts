import { CategoryList } from "@haat/contract/catalog";
import { listShelves } from "@haat/db/queries/catalog/shelves";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { categoryView } from "../../views/catalog.ts";
import { ctxOf, json, policies, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under(policies.publicRead),
  method: "get",
  path: "/v1/store/categories",
  operationId: "listCategories",
  tags: ["Store"],
  summary: "All categories in the order of the tree, each with how many products stand in it and below it",
  responses: { 200: json(CategoryList, "The categories"), ...problemsFor("service.unavailable") },
});

export const listCategoriesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { db, locale } = ctxOf(c);
    const shelves = await listShelves(db, locale);
    markPublic(c);
    return c.json({ items: shelves.map(categoryView) }, 200);
  });
