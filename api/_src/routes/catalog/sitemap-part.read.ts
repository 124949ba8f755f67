import { sitemapKinds, SitemapPart } from "@haat/contract/page-addresses";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSitemapPart } from "../../services/catalog/page-addresses.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const params = z.object({
  kind: z.enum(sitemapKinds).meta({ example: "products" }),
  part: z.coerce.number().int().min(1).max(100_000).meta({ example: 1 }),
});

const route = createRoute({
  ...under("readSitemapPart"),
  method: "get",
  path: "/v1/store/sitemap/{kind}/{part}",
  tags: ["Store"],
  summary: "The pages of one part, by their age",
  request: { params, query: noFilter },
  responses: {
    200: json(SitemapPart, "The pages"),
    ...problemsFor("page_address.not_found", "filter.unknown", "service.unavailable"),
  },
});

export const readSitemapPartRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const part = await readSitemapPart(ctxOf(c), c.req.valid("param"));
    markPublic(c);
    return c.json(part, 200);
  });
