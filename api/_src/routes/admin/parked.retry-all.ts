import { ParkedRetried, ParkedRetryBody } from "@haat/contract/parked";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { retryParkedAll } from "../../services/admin/parked.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("retryAllParked"),
  method: "post",
  path: "/v1/admin/parked/retries",
  tags: ["Admin"],
  summary: "Try all of a kind and reason again that were seen, 500 at once",
  request: { headers: idempotencyHeader, body: jsonBody(ParkedRetryBody, "Which, and seen when") },
  responses: {
    200: json(ParkedRetried, "They go out in a moment, each addressee's in their order"),
    ...problemsFor("auth.required", "auth.forbidden", "message.not_found", ...keyProblems),
  },
});

export const retryAllParkedRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await retryParkedAll(keyedCtxOf(c), c.req.valid("json")), 200));
