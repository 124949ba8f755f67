import { MediaView } from "@haat/contract/media";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addMedia } from "../../services/media/add-media.ts";
import { json, nodeCtxOf, pictureBody, problemsFor, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("addMedia"),
  method: "post",
  path: "/v1/vendor/media",
  tags: ["Vendor"],
  summary:
    "A picture into the shop's library: made anew in three sizes, without anything it tells of its maker. The same file again is the same picture",
  request: { body: pictureBody("A JPEG, PNG or WebP of three megabytes at most, as it is") },
  responses: {
    200: json(MediaView, "As it is kept"),
    ...problemsFor(
      ...([
        "auth.required",
        "auth.forbidden",
        "request.too_large",
        "request.unsupported_media_type",
        "media.full",
        "media.busy",
      ] as const),
      ...(["media.unreadable", "media.heic", "media.too_large", "media.too_small"] as const),
    ),
  },
});

export const addMediaRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await addMedia(nodeCtxOf(c), { viewer: vendorViewerOf(c), file: c.req.raw.body }), 200),
  );
