import { MediaAltBody, MediaId, MediaView } from "@haat/contract/media";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Api, AppEnv } from "../../app-env.ts";
import { describeMedia, takeMediaAway, takeMediaBack } from "../../services/media/change-media.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under, vendorViewerOf } from "../declare.ts";

const params = z.object({ id: MediaId });
const named = (c: Context<AppEnv>, { id }: z.infer<typeof params>) => ({ viewer: vendorViewerOf(c), id });

const describing = createRoute({
  ...under("describeMedia"),
  method: "put",
  path: "/v1/vendor/media/{id}/alt",
  tags: ["Vendor"],
  summary: "What a picture shows, in words, for whoever does not see it",
  request: { params, body: jsonBody(MediaAltBody, "In both languages; empty where nothing is said") },
  responses: {
    200: json(MediaView, "As it is kept"),
    ...problemsFor("auth.required", "auth.forbidden", "media.not_found"),
  },
});

export const describeMediaRoute = (api: Api) =>
  api.openapi(describing, async (c) =>
    c.json(await describeMedia(nodeCtxOf(c), named(c, c.req.valid("param")), c.req.valid("json")), 200),
  );

const removing = createRoute({
  ...under("removeMedia"),
  method: "delete",
  path: "/v1/vendor/media/{id}",
  tags: ["Vendor"],
  summary:
    "Takes a picture out of the library; for seven days it may be taken back. One that is shown somewhere stays",
  request: { params },
  responses: {
    200: json(MediaView, "As it is kept until then"),
    ...problemsFor("auth.required", "auth.forbidden", "media.not_found", "media.in_use"),
  },
});

export const removeMediaRoute = (api: Api) =>
  api.openapi(removing, async (c) =>
    c.json(await takeMediaAway(nodeCtxOf(c), named(c, c.req.valid("param"))), 200),
  );

const restoring = createRoute({
  ...under("restoreMedia"),
  method: "post",
  path: "/v1/vendor/media/{id}/restore",
  tags: ["Vendor"],
  summary: "Takes a removed picture back",
  request: { params },
  responses: {
    200: json(MediaView, "As it is kept"),
    ...problemsFor("auth.required", "auth.forbidden", "media.not_found"),
  },
});

export const restoreMediaRoute = (api: Api) =>
  api.openapi(restoring, async (c) =>
    c.json(await takeMediaBack(nodeCtxOf(c), named(c, c.req.valid("param"))), 200),
  );
