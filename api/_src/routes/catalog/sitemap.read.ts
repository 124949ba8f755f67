import { Sitemap } from "@haat/contract/page-addresses";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSitemap } from "../../services/catalog/page-addresses.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("readSitemap"),
  method: "get",
  path: "/v1/store/sitemap",
  tags: ["Store"],
  summary: "In how many parts every page of a product or a shop is told",
  request: { query: noFilter },
  responses: { 200: json(Sitemap, "The parts"), ...problemsFor("filter.unknown", "service.unavailable") },
});

export const readSitemapRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const parts = await readSitemap(ctxOf(c));
    markPublic(c);
    return c.json({ parts }, 200);
  });
