import { CourierKeyList } from "@haat/contract/courier";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endCourierKey } from "../../services/couriers/end-key.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endCourierKey"),
  method: "post",
  path: "/v1/admin/courier-keys/{id}/end",
  tags: ["Admin"],
  summary: "A courier's key opens nothing any more, at once and for good",
  request: { params: z.object({ id: idField("courierKey") }) },
  responses: {
    200: json(CourierKeyList, "The keys as they are now"),
    ...problemsFor("auth.required", "auth.forbidden", "courier_key.not_found", "courier_key.wrong_state"),
  },
});

export const endCourierKeyRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await endCourierKey(nodeCtxOf(c), c.req.valid("param").id), 200));
