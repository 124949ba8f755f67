import { SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { renewDeliveryCode } from "../../services/support/renew-delivery-code.ts";
import { idempotencyHeader, keyProblems, json, keyedCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("renewDeliveryCode"),
  method: "post",
  path: "/v1/support/sub-orders/{id}/delivery-code",
  tags: ["Support"],
  summary:
    "A fresh delivery code for the buyer and fresh tries for the vendor; the code itself is told to the buyer only",
  request: { params: z.object({ id: idField("subOrder") }), headers: idempotencyHeader },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "sub_order.not_found",
      "sub_order.wrong_state",
      "staff.own_shop",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const renewDeliveryCodeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const partId = c.req.valid("param").id;
    return c.json(await renewDeliveryCode(keyedCtxOf(c), partId), 200);
  });
