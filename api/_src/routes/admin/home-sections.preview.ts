import { HomePreviewQuery, HomeView } from "@haat/contract/home-page";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { previewHome } from "../../services/catalog/read-home.ts";
import { homeView } from "../../views/home.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("previewHome"),
  method: "get",
  path: "/v1/admin/home-preview",
  tags: ["Admin"],
  summary: "The front page as it will be on a day, by what is written down now",
  request: { query: strictQuery(HomePreviewQuery) },
  responses: {
    200: json(HomeView, "The front page of that day"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const previewHomeRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(homeView(await previewHome(nodeCtxOf(c), c.req.valid("query").day ?? null)), 200),
  );
