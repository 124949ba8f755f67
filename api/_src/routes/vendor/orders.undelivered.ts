import { UndeliveredBody } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayUndelivered } from "../../services/vendor/say-undelivered.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("sayUndelivered"),
  method: "post",
  path: "/v1/vendor/orders/{id}/undelivered",
  tags: ["Vendor"],
  summary:
    "What the shop carried itself was not delivered, or is lost; what a wallet paid for it goes home, and no cash is asked for",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(UndeliveredBody, "Why, and what of it is back whole"),
  },
  responses: actResponses("rate.limited", "request.invalid", "payment.in_dispute", "refund.line_given_back"),
});

export const sayUndeliveredRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayUndelivered(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
