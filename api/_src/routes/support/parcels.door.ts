import { StaffDoorBody } from "@haat/contract/door";
import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sayDoorForShop } from "../../services/support/say-door.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { doorProblems } from "../vendor/door-problems.ts";

const route = createRoute({
  ...under("sayDoorForShop"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/door",
  tags: ["Support"],
  summary:
    "Which pieces of a parcel stayed at its door; other cash than its courier names stays a case, of a shop's own delivery it waits for a second person",
  request: {
    params: z.object({ id: idField("subOrder") }),
    headers: idempotencyHeader,
    body: jsonBody(StaffDoorBody, "What stayed, and what was taken for it"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "sub_order.not_found", "sub_order.wrong_state"] as const),
      ...(["staff.own_shop", "rate.limited", "request.invalid"] as const),
      "proposal.exists",
      ...doorProblems,
      ...keyProblems,
    ),
  },
});

export const sayDoorForShopRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await sayDoorForShop(keyedCtxOf(c), c.req.valid("param").id, c.req.valid("json")), 200),
  );
