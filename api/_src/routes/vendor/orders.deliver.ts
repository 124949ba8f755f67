import { DeliverBody } from "@haat/contract/delivering";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { deliverPart } from "../../services/vendor/deliver-part.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("deliverOrder"),
  method: "post",
  path: "/v1/vendor/orders/{id}/deliver",
  tags: ["Vendor"],
  summary: "Delivered, proven by the receiver's code; cash orders book the cash taken at the door",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(DeliverBody, "The code the receiver told; ০-৯ are accepted"),
  },
  responses: actResponses("delivery.code_wrong", "delivery.in_part", "delivery.who_carried", "rate.limited"),
});

export const deliverOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    const change = { id, vendorId: shopIdOf(c) };
    await deliverPart(ctx, change, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
