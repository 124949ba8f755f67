import { ClosedDayBody } from "@haat/contract/settled-day";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { closeDay } from "../../services/settlement/close-day.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { Taken } from "./taken.ts";

const route = createRoute({
  ...under("closeDay"),
  method: "post",
  path: "/v1/admin/settled-days",
  tags: ["Finance"],
  summary: "Close a wallet's day: nothing of it waits any more",
  request: { headers: idempotencyHeader, body: jsonBody(ClosedDayBody, "Which day") },
  responses: {
    200: json(Taken, "Closed"),
    ...problemsFor("auth.required", "auth.forbidden", "day.not_ready", "day.closed", ...keyProblems),
  },
});

export const closeDayRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await closeDay(keyedCtxOf(c), c.req.valid("json"));
    return c.json({ ok: true as const }, 200);
  });
