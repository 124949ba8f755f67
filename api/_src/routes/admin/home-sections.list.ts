import { HomeSectionList } from "@haat/contract/home-page";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readHomeSections } from "../../services/admin/home-sections.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listHomeSections"),
  method: "get",
  path: "/v1/admin/home-sections",
  tags: ["Admin"],
  summary: "The parts of the front page, from the top down, with those that are off, over or to come",
  request: { query: noFilter },
  responses: {
    200: json(HomeSectionList, "Its parts"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listHomeSectionsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readHomeSections(nodeCtxOf(c)), 200));
