import { FunnelFilter, FunnelView } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readFunnel } from "../../services/vendor/read-funnel.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("readFunnel"),
  method: "get",
  path: "/v1/vendor/reports/funnel",
  tags: ["Vendor"],
  summary: "Views, carts, orders and units per product and Dhaka day",
  request: { query: strictQuery(FunnelFilter) },
  responses: {
    200: json(FunnelView, "The report"),
    ...problemsFor("auth.required", "auth.forbidden", "report.unavailable"),
  },
});

export const readFunnelRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readFunnel(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query").days ?? 7), 200),
  );
