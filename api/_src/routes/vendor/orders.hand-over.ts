import { HandOverBody } from "@haat/contract/courier";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { handOverPart } from "../../services/vendor/change-part.ts";
import { readPart } from "../../services/vendor/read-part.ts";
import { json, keyedCtxOf, shopIdOf, under } from "../declare.ts";
import { actHeaders, actParams, actResponses } from "./act.ts";

const route = createRoute({
  ...under("handOverOrder"),
  method: "post",
  path: "/v1/vendor/orders/{id}/hand-over",
  tags: ["Vendor"],
  summary: "Goods have left the shop, by a courier if one is named; the buyer gets the delivery code",
  request: {
    ...{ params: actParams, headers: actHeaders },
    body: { required: false, ...json(HandOverBody, "The courier, and the number it knows the parcel by") },
  },
  responses: actResponses(
    ...(["sub_order.unconfirmed", "consignment.exists", "consignment.number_invalid"] as const),
    ...(["booking.open", "booking.booked"] as const),
  ),
});

export const handOverOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    const { consignment } = c.req.valid("json");
    await handOverPart(ctx, { id, vendorId: shopIdOf(c) }, consignment);
    return c.json(await readPart(ctx, id), 200);
  });
