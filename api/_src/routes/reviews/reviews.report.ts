import { ReviewReportBody, ReviewReported } from "@haat/contract/review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { report } from "../../services/reviews/report-review.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const params = z.object({ id: idField("review") });
const said = {
  request: { params, body: jsonBody(ReviewReportBody, "Why it should not stand there") },
  responses: {
    200: json(ReviewReported, "Somebody of the market looks at it"),
    ...problemsFor("auth.required", "auth.forbidden", "review.not_found", "review.too_many_reports"),
  },
};

const byBuyer = createRoute({
  ...under("reportReview"),
  method: "post",
  path: "/v1/store/reviews/{id}/reports",
  tags: ["Store"],
  summary: "Say that a review should not stand there; it stays until somebody has looked",
  ...said,
});

export const reportReviewRoute = (api: Api) =>
  api.openapi(byBuyer, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(
      await report(nodeCtxOf(c), { kind: "review", id, vendorId: null, ...c.req.valid("json") }),
      200,
    );
  });

const byShop = createRoute({
  ...under("reportShopReview"),
  method: "post",
  path: "/v1/vendor/reviews/{id}/reports",
  tags: ["Vendor"],
  summary: "The same of what is said of the shop's own goods",
  ...said,
});

export const reportShopReviewRoute = (api: Api) =>
  api.openapi(byShop, async (c) => {
    const named = { id: c.req.valid("param").id, vendorId: shopIdOf(c) };
    return c.json(await report(nodeCtxOf(c), { kind: "review", ...named, ...c.req.valid("json") }), 200);
  });
