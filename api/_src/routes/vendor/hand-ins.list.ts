import { HandInFilter, HandInPage } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { handInPage } from "../../services/support/list-hand-ins.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listOwnHandIns"),
  method: "get",
  path: "/v1/vendor/hand-ins",
  tags: ["Vendor"],
  summary: "Cash the shop has handed in",
  request: { query: strictQuery(HandInFilter) },
  responses: {
    200: json(HandInPage, "A page of hand-ins, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listOwnHandInsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await handInPage(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );
