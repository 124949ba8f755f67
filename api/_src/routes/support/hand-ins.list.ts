import { HandInFilter, HandInPage } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { handInPage } from "../../services/support/list-hand-ins.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listHandIns"),
  method: "get",
  path: "/v1/support/hand-ins",
  tags: ["Support"],
  summary: "Cash that vendors say they handed in",
  request: { query: strictQuery(HandInFilter) },
  responses: {
    200: json(HandInPage, "A page of hand-ins, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listHandInsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    return c.json(await handInPage(ctx, ctx.viewer, c.req.valid("query")), 200);
  });
