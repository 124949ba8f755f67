import { PlaceDetailView, PlaceParams } from "@haat/contract/place-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPlace } from "../../services/support/read-place-map.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readCourierPlace"),
  method: "get",
  path: "/v1/support/courier-places/{courier}/{geoId}",
  tags: ["Support"],
  summary: "One of our places with a courier: what it is to him, what it may be, and what it was",
  request: { params: PlaceParams },
  responses: {
    200: json(PlaceDetailView, "The place"),
    ...problemsFor("auth.required", "auth.forbidden", "area.not_found", "request.invalid"),
  },
});

export const readCourierPlaceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readPlace(nodeCtxOf(c), c.req.valid("param")), 200));
