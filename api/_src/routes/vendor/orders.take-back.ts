import { TakeBackBody } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { takeBackPart } from "../../services/vendor/take-back.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("takeBackOrder"),
  method: "post",
  path: "/v1/vendor/orders/{id}/take-back",
  tags: ["Vendor"],
  summary: "A parcel that could not be delivered is back in the shop; what a wallet paid for it goes home",
  request: { params: actParams, headers: actHeaders, body: jsonBody(TakeBackBody, "What of it is whole") },
  responses: actResponses("rate.limited", "payment.in_dispute", "refund.line_given_back"),
});

export const takeBackOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await takeBackPart(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
