import { CourierContractBody } from "@haat/contract/courier-terms";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeCourierContract } from "../../services/courier-terms/propose-contract.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const Proposed = z.object({ id: idField("courierContract") }).openapi("ProposedCourierContract");

const route = createRoute({
  ...under("proposeCourierContract"),
  method: "post",
  path: "/v1/support/courier-contracts",
  tags: ["Finance"],
  summary: "Propose what a courier may charge from a day on; it counts once another of finance has agreed",
  request: {
    headers: idempotencyHeader,
    body: jsonBody(CourierContractBody, "The terms, as people type them"),
  },
  responses: {
    200: json(Proposed, "It waits for another person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "vendor.not_found"] as const),
      "staff.own_shop",
      ...(["courier_contract.unread", "courier_contract.begins", "courier_contract.charged"] as const),
      ...keyProblems,
    ),
  },
});

export const proposeCourierContractRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json({ id: await proposeCourierContract(keyedCtxOf(c), c.req.valid("json")) }, 200),
  );
