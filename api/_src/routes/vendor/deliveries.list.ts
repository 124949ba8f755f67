import { OwnParcelList } from "@haat/contract/own-parcels";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listOwnDeliveries } from "../../services/vendor/list-own-deliveries.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listOwnDeliveries"),
  method: "get",
  path: "/v1/vendor/deliveries",
  tags: ["Vendor"],
  summary: "What the shop carries itself and has yet to bring, for whoever stands at its doors",
  request: { query: noFilter },
  responses: {
    200: json(OwnParcelList, "What is to be brought first, first"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listOwnDeliveriesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listOwnDeliveries(nodeCtxOf(c), vendorViewerOf(c)), 200));
