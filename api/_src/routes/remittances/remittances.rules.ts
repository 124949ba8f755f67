import { CourierRuleBody, CourierRuleList } from "@haat/contract/remittance-proposal";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeCourierRule } from "../../services/remittances/courier-rules.ts";
import { readCourierRules } from "../../services/remittances/read-standing.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  nodeCtxOf,
  problemsFor,
  noFilter,
  under,
} from "../declare.ts";

const path = "/v1/support/courier-rules";

const list = createRoute({
  ...under("listCourierRules"),
  ...{ method: "get", path, tags: ["Support"] },
  summary:
    "What of each courier's statements is posted without a person's look, and what it would post while it is in shadow",
  request: { query: noFilter },
  responses: {
    200: json(CourierRuleList, "The rules"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listCourierRulesRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await readCourierRules(nodeCtxOf(c)), 200));

const propose = createRoute({
  ...under("proposeCourierRule"),
  ...{ method: "post", path, tags: ["Finance"] },
  summary:
    "Ask to release a rule for a courier, or to put it back into shadow; another of finance must agree",
  request: { headers: idempotencyHeader, body: jsonBody(CourierRuleBody, "Which, and why") },
  responses: {
    200: json(CourierRuleList, "The rules, one of which waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required"] as const),
      ...(["courier_rule.wrong_state", "courier_rule.unproven", "proposal.exists"] as const),
      ...keyProblems,
    ),
  },
});

export const proposeCourierRuleRoute = (api: Api) =>
  api.openapi(propose, async (c) => {
    const ctx = keyedCtxOf(c);
    await proposeCourierRule(ctx, c.req.valid("json"));
    return c.json(await readCourierRules(ctx), 200);
  });
