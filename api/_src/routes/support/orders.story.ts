import { StoryFilter, SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStory } from "../../services/support/read-story.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readOrderStory"),
  method: "get",
  path: "/v1/support/orders/{id}",
  tags: ["Support"],
  summary: "An order with everything that happened around it, its money read from the ledger",
  request: { params: z.object({ id: idField("order") }), query: strictQuery(StoryFilter) },
  responses: {
    200: json(SupportOrderView, "The story, oldest first"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found", "filter.unknown", "cursor.invalid"),
  },
});

export const readOrderStoryRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { kind = null, before = null } = c.req.valid("query");
    return c.json(await readStory(nodeCtxOf(c), c.req.valid("param").id, { kind, before }), 200);
  });
