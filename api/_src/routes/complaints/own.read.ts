import { OwnComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOwnComplaints } from "../../services/complaints/read-complaints.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "../orders/act.ts";

const route = createRoute({
  ...under("readOwnComplaints"),
  method: "get",
  path: "/v1/store/orders/{id}/complaints",
  tags: ["Orders"],
  summary: "What was complained of an order, by when somebody answers, and what may be complained of now",
  request: { params: orderParams },
  responses: {
    200: json(OwnComplaintsView, "What may be complained of, and what was"),
    ...problemsFor("order.not_found", "rate.limited"),
  },
});

export const readOwnComplaintsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readOwnComplaints(nodeCtxOf(c), c.req.valid("param").id), 200, {
      "cache-control": "no-store",
    }),
  );
