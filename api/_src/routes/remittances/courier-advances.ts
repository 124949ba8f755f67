import {
  CourierAdvanceAsked,
  CourierAdvanceBody,
  CourierAdvanceFilter,
  CourierAdvancePage,
} from "@haat/contract/courier-advance";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeAdvance } from "../../services/remittances/advances/propose-advance.ts";
import { readAdvances } from "../../services/remittances/advances/read-advances.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  nodeCtxOf,
  problemsFor,
  under,
} from "../declare.ts";

const path = "/v1/support/courier-advances";

const list = createRoute({
  ...under("listCourierAdvances"),
  ...{ method: "get", path, tags: ["Support"] },
  summary: "What couriers paid ahead, and what of it no statement has taken back, newest first",
  request: { query: CourierAdvanceFilter.strict() },
  responses: {
    200: json(CourierAdvancePage, "The advances"),
    ...problemsFor("auth.required", "auth.forbidden", "cursor.invalid", "filter.unknown"),
  },
});

export const listCourierAdvancesRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await readAdvances(nodeCtxOf(c), c.req.valid("query")), 200));

const propose = createRoute({
  ...under("proposeCourierAdvance"),
  ...{ method: "post", path, tags: ["Finance"] },
  summary: "Write down that a courier has paid ahead and our bank has it; another of finance must agree",
  request: { headers: idempotencyHeader, body: jsonBody(CourierAdvanceBody, "How much, when and by whom") },
  responses: {
    200: json(CourierAdvanceAsked, "It waits for a second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["money.malformed", "proposal.exists", "rate.limited", "request.invalid"] as const),
      ...keyProblems,
    ),
  },
});

export const proposeCourierAdvanceRoute = (api: Api) =>
  api.openapi(propose, async (c) =>
    c.json({ proposalId: await proposeAdvance(keyedCtxOf(c), c.req.valid("json")) }, 200),
  );
