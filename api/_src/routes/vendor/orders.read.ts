import { VendorOrderView } from "@haat/contract/vendor-order";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { actParams } from "./act.ts";

const route = createRoute({
  ...under("readVendorOrder"),
  method: "get",
  path: "/v1/vendor/orders/{id}",
  tags: ["Vendor"],
  summary: "The shop's own part of an order; who receives it is told once it is accepted",
  request: { params: actParams },
  responses: {
    200: json(VendorOrderView, "The part"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found"),
  },
});

export const readVendorOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readPart(nodeCtxOf(c), c.req.valid("param").id), 200));
