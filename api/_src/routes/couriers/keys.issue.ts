import { CourierKeyBody, NewCourierKey } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { issueCourierKey } from "../../services/couriers/issue-key.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("issueCourierKey"),
  method: "post",
  path: "/v1/admin/courier-keys",
  tags: ["Admin"],
  summary:
    "A new key for a courier, told once; two live ones at most, so that they can be changed without a gap",
  request: { body: jsonBody(CourierKeyBody, "For whom, and what it is called here") },
  responses: {
    201: json(NewCourierKey, "The key, this once"),
    ...problemsFor("auth.required", "auth.forbidden", "auth.step_up_required", "courier_key.too_many"),
  },
});

export const issueCourierKeyRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await issueCourierKey(nodeCtxOf(c), c.req.valid("json")), 201));
