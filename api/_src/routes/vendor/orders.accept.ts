import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { acceptPart } from "../../services/vendor/change-part.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("acceptOrder"),
  method: "post",
  path: "/v1/vendor/orders/{id}/accept",
  tags: ["Vendor"],
  summary: "Accept the order",
  request: { params: actParams, headers: actHeaders },
  responses: actResponses(),
});

export const acceptOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await acceptPart(ctx, {
      id,
      vendorId: shopIdOf(c),
    });
    return c.json(await readPart(ctx, id), 200);
  });
