import { MessageReportBody } from "@haat/contract/conversation";
import { ReviewReported } from "@haat/contract/review";
import { idField, SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { report } from "../../services/reviews/report-review.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const body = jsonBody(MessageReportBody, "Which message, and why it should not stand there");
const responses = {
  200: json(ReviewReported, "Somebody of the market looks at it"),
  ...problemsFor(
    ...(["auth.required", "auth.forbidden", "conversation.not_found"] as const),
    ...(["review.too_many_reports", "rate.limited"] as const),
  ),
};

const byBuyer = createRoute({
  ...under("reportToMarket"),
  method: "post",
  path: "/v1/auth/me/conversations/{slug}/reports",
  tags: ["My data"],
  summary: "Show the market what the shop wrote; it reads that and the few around it",
  request: { params: z.object({ slug: SlugField.meta({ example: "tangail-tant" }) }), body },
  responses,
});

export const reportToMarketRoute = (api: Api) =>
  api.openapi(byBuyer, async (c) => {
    const { message: id, ...said } = c.req.valid("json");
    return c.json(await report(nodeCtxOf(c), { kind: "message", id, vendorId: null, ...said }), 200);
  });

const byShop = createRoute({
  ...under("reportBuyerMessage"),
  method: "post",
  path: "/v1/vendor/conversations/{id}/reports",
  tags: ["Vendor"],
  summary: "Show the market what a buyer wrote; it reads that and the few around it",
  request: { params: z.object({ id: idField("conversation") }), body },
  responses,
});

export const reportBuyerMessageRoute = (api: Api) =>
  api.openapi(byShop, async (c) => {
    const { message: id, ...said } = c.req.valid("json");
    return c.json(await report(nodeCtxOf(c), { kind: "message", id, vendorId: shopIdOf(c), ...said }), 200);
  });
