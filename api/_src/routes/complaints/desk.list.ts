import { ComplaintFilter, ComplaintsView } from "@haat/contract/complaint";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listComplaints } from "../../services/complaints/read-complaints.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listComplaints"),
  method: "get",
  path: "/v1/support/complaints",
  tags: ["Support"],
  summary: "What buyers complain of; a hundred at most",
  request: { query: strictQuery(ComplaintFilter) },
  responses: {
    200: json(
      ComplaintsView,
      "Whose time is over, or is soonest, stands first; of what has ended the newest",
    ),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listComplaintsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listComplaints(nodeCtxOf(c), c.req.valid("query")), 200));
