import { AnotherTryBody } from "@haat/contract/another-try";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { askAnotherTryForShop } from "../../services/vendor/ask-another-try.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("askAnotherTryForShop"),
  method: "post",
  path: "/v1/vendor/orders/{id}/another-try",
  tags: ["Vendor"],
  summary: "Ask that a courier's rider who met nobody comes again, until six in the evening of the day after",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(AnotherTryBody, "When somebody is there"),
  },
  responses: actResponses("rate.limited", "request.invalid", "parcel.no_new_try"),
});

export const askAnotherTryForShopRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await askAnotherTryForShop(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
