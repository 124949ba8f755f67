import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayStayed } from "../../services/vendor/say-stayed.ts";
import { keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("sayStayed"),
  method: "post",
  path: "/v1/vendor/orders/{id}/stayed",
  tags: ["Vendor"],
  summary:
    "A parcel that its courier called off after it was handed over is with the shop: it is packed again, and may be booked anew",
  request: { params: actParams, headers: actHeaders },
  responses: actResponses("rate.limited"),
});

export const sayStayedRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayStayed(ctx, { id, vendorId: shopIdOf(c) });
    return c.json(await readPart(ctx, id), 200);
  });
