import { PersonView } from "@haat/contract/person";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPerson } from "../../services/people/read-person.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readPerson"),
  method: "get",
  path: "/v1/support/people/{id}",
  tags: ["Support"],
  summary: "A person as support may see him: masked, with his orders, shops, consents and notes",
  request: { params: z.object({ id: idField("user") }) },
  responses: {
    200: json(PersonView, "The person"),
    ...problemsFor("auth.required", "auth.forbidden", "person.not_found"),
  },
});

export const readPersonRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readPerson(nodeCtxOf(c), c.req.valid("param").id), 200));
