import { MediaFilter, MediaPage } from "@haat/contract/media";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listMedia } from "../../services/media/list-media.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listMedia"),
  method: "get",
  path: "/v1/vendor/media",
  tags: ["Vendor"],
  summary: "The shop's pictures, the newest first, and where each is shown",
  request: { query: strictQuery(MediaFilter) },
  responses: {
    200: json(MediaPage, "A page of pictures"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listMediaRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listMedia(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );
