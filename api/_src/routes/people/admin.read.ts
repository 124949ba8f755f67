import { AdminPersonView } from "@haat/contract/admin-person";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readAdminPerson } from "../../services/people/read-admin-person.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readAdminPerson"),
  method: "get",
  path: "/v1/admin/people/{id}",
  tags: ["Admin"],
  summary: "A person with roles, sessions, shops, what waits for a second admin, and what was done",
  request: { params: z.object({ id: idField("user") }) },
  responses: {
    200: json(AdminPersonView, "The person"),
    ...problemsFor("auth.required", "auth.forbidden", "person.not_found"),
  },
});

export const readAdminPersonRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readAdminPerson(nodeCtxOf(c), c.req.valid("param").id), 200));
