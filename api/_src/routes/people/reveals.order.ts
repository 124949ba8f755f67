import { OrderRevealBody, RevealView } from "@haat/contract/reveal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { revealOfOrder } from "../../services/people/reveal.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("revealOrderPhone"),
  method: "post",
  path: "/v1/support/orders/{id}/reveals",
  tags: ["Support"],
  summary: "The phone an order goes to, once, for a reason that is kept; so many a day",
  request: {
    params: z.object({ id: idField("order") }),
    body: jsonBody(OrderRevealBody, "Why"),
  },
  responses: {
    200: json(RevealView, "The phone"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found", "contact.none", "reveal.limit"),
  },
});

export const revealOrderPhoneRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await revealOfOrder(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
