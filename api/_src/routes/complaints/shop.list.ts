import { ComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listShopComplaints } from "../../services/complaints/read-complaints.ts";
import { json, nodeCtxOf, noFilter, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("listShopComplaints"),
  method: "get",
  path: "/v1/vendor/complaints",
  tags: ["Vendor"],
  summary: "What buyers complain of, and what became of it; the newest hundred",
  request: { query: noFilter },
  responses: {
    200: json(ComplaintsView, "What waits for the shop first, whose time is over soonest at the top"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listShopComplaintsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listShopComplaints(nodeCtxOf(c), shopIdOf(c)), 200));
