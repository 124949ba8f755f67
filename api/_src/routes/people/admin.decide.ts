import { AdminPersonView, PersonDecisionBody } from "@haat/contract/admin-person";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decidePerson } from "../../services/people/decide-person.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("decidePerson"),
  method: "post",
  path: "/v1/admin/people/{id}/decisions",
  tags: ["Admin"],
  summary: "Suspend somebody, let him in again, or end his sessions; it holds at once, and he is told",
  request: {
    params: z.object({ id: idField("user") }),
    body: jsonBody(PersonDecisionBody, "The decision"),
  },
  responses: {
    200: json(AdminPersonView, "The person afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "person.not_found",
      "person.self",
      "person.wrong_state",
      "role.last_admin",
    ),
  },
});

export const decidePersonRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await decidePerson(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
