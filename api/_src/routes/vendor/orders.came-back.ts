import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { sayCameBack } from "../../services/vendor/say-came-back.ts";
import { keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("sayCameBack"),
  method: "post",
  path: "/v1/vendor/orders/{id}/came-back",
  tags: ["Vendor"],
  summary:
    "A parcel is back with its shop, and its courier does not say so: support looks into it, and nothing moves by it",
  request: { params: actParams, headers: actHeaders },
  responses: actResponses("rate.limited"),
});

export const sayCameBackRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await sayCameBack(ctx, { id, vendorId: shopIdOf(c) });
    return c.json(await readPart(ctx, id), 200);
  });
