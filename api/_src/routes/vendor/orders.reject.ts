import { RejectBody } from "@haat/contract/vendor-order";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { rejectPart } from "../../services/vendor/change-part.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { jsonBody, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("rejectOrder"),
  method: "post",
  path: "/v1/vendor/orders/{id}/reject",
  tags: ["Vendor"],
  summary: "The shop cannot supply; what was paid for this part goes back by itself",
  request: { params: actParams, headers: actHeaders, body: jsonBody(RejectBody, "Why") },
  responses: actResponses("rate.limited"),
});

export const rejectOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    const change = { id, vendorId: shopIdOf(c) };
    await rejectPart(ctx, change, c.req.valid("json"));
    return c.json(await readPart(ctx, id), 200);
  });
