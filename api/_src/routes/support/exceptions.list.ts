import { ExceptionFilter, ExceptionPage } from "@haat/contract/exception";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readExceptions } from "../../services/support/list-exceptions.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listExceptions"),
  method: "get",
  path: "/v1/support/exceptions",
  tags: ["Support"],
  summary: "Payments that went another way than they should, and what happens next with each",
  request: { query: strictQuery(ExceptionFilter) },
  responses: {
    200: json(ExceptionPage, "A page of them, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listExceptionsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { view = "open", cursor = null } = c.req.valid("query");
    return c.json(await readExceptions(nodeCtxOf(c), { view, cursor }), 200);
  });
