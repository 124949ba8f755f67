import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readOrder } from "../../services/orders/read-order.ts";
import { resendCode } from "../../services/orders/resend-code.ts";
import { nodeCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("resendOrderCode"),
  method: "post",
  path: "/v1/store/orders/{id}/verify/resend",
  tags: ["Orders"],
  summary: "Send the confirmation code again; the old one ends",
  request: { params: orderParams },
  responses: {
    200: orderReply,
    ...problemsFor(
      "order.not_found",
      "order.wrong_state",
      "auth.too_many_codes",
      "auth.sms_paused",
      "rate.limited",
    ),
  },
});

export const resendOrderCodeRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    await resendCode(ctx, id);
    return c.json(await readOrder(ctx, id), 200);
  });
