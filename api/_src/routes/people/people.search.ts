import { PersonPage, PersonSearchBody } from "@haat/contract/person";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchPeople } from "../../services/people/search-people.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("searchPeople"),
  method: "post",
  path: "/v1/support/searches/people",
  tags: ["Support"],
  summary: "People by phone, mail, order number or name; what is looked for travels in the body",
  request: { body: jsonBody(PersonSearchBody, "What the caller said") },
  responses: {
    200: json(PersonPage, "A page of people, masked"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const searchPeopleRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await searchPeople(nodeCtxOf(c), c.req.valid("json")), 200));
