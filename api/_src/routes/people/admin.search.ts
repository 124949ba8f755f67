import { AdminPersonPage, StaffSearchBody } from "@haat/contract/admin-person";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchStaff } from "../../services/people/search-people.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("searchStaff"),
  method: "post",
  path: "/v1/admin/searches/people",
  tags: ["Admin"],
  summary: "People by phone, mail, name, role and state, newest first",
  request: { body: jsonBody(StaffSearchBody, "What is looked for") },
  responses: {
    200: json(AdminPersonPage, "A page of people, masked"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const searchStaffRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await searchStaff(nodeCtxOf(c), c.req.valid("json")), 200));
