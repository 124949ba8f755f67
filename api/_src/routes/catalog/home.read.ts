import { HomeView } from "@haat/contract/home-page";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readHome } from "../../services/catalog/read-home.ts";
import { homeView } from "../../views/home.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("readHome"),
  method: "get",
  path: "/v1/store/home",
  tags: ["Store"],
  summary: "What the front page shows, from the top down",
  responses: { 200: json(HomeView, "The front page"), ...problemsFor("service.unavailable") },
});

export const readHomeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const home = await readHome(ctxOf(c));
    markPublic(c);
    return c.json(homeView(home), 200);
  });
