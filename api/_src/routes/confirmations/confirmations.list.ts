import { ConfirmationFilter, ConfirmationPage } from "@haat/contract/confirmation";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readConfirmations } from "../../services/confirmations/list-confirmations.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listConfirmations"),
  method: "get",
  path: "/v1/support/confirmations",
  tags: ["Support"],
  summary:
    "Buyers of cash orders to be called before their parcels leave, the nearest hand-over first, and why",
  request: { query: strictQuery(ConfirmationFilter) },
  responses: {
    200: json(ConfirmationPage, "A page of them"),
    ...problemsFor("auth.required", "auth.forbidden", "cursor.invalid", "filter.unknown"),
  },
});

export const listConfirmationsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { tab = "due", cursor = null } = c.req.valid("query");
    return c.json(await readConfirmations(nodeCtxOf(c), { tab, cursor }), 200);
  });
