import { NotMetBody } from "@haat/contract/another-try";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayNotMet } from "../../services/vendor/say-not-met.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("sayNotMet"),
  method: "post",
  path: "/v1/vendor/orders/{id}/not-met",
  tags: ["Vendor"],
  summary:
    "Nobody was met with what the shop carries itself; it is tried again, once a day and three times at most",
  request: {
    params: actParams,
    headers: actHeaders,
    body: jsonBody(NotMetBody, "Why"),
  },
  responses: actResponses("rate.limited", "request.invalid", "parcel.tried_enough"),
});

export const sayNotMetRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayNotMet(ctx, { id, vendorId: shopIdOf(c) }, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
