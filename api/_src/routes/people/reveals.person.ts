import { PersonRevealBody, RevealView } from "@haat/contract/reveal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { revealOfPerson } from "../../services/people/reveal.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("revealContact"),
  method: "post",
  path: "/v1/support/people/{id}/reveals",
  tags: ["Support"],
  summary: "A person's phone or mail whole, once, for a reason that is kept; so many a day",
  request: {
    params: z.object({ id: idField("user") }),
    body: jsonBody(PersonRevealBody, "What and why"),
  },
  responses: {
    200: json(RevealView, "What was asked for"),
    ...problemsFor("auth.required", "auth.forbidden", "person.not_found", "contact.none", "reveal.limit"),
  },
});

export const revealContactRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await revealOfPerson(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
