import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { callOffPart } from "../../services/vendor/call-off-part.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("callOffParcel"),
  method: "post",
  path: "/v1/vendor/orders/{id}/call-off",
  tags: ["Vendor"],
  summary: "A booked parcel that its courier has not fetched is not to go; he is told, and may refuse",
  request: { params: actParams, headers: actHeaders },
  responses: actResponses("booking.none", "rate.limited"),
});

export const callOffParcelRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await callOffPart(ctx, { id, vendorId: shopIdOf(c) });
    return c.json(await readPart(ctx, id), 200);
  });
