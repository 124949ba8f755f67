import { PlaceFilter, PlacePage } from "@haat/contract/place-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPlaceMap } from "../../services/support/read-place-map.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listCourierPlaces"),
  method: "get",
  path: "/v1/support/courier-places",
  tags: ["Support"],
  summary: "What our districts and thanas are to a courier, and how sure that is",
  request: { query: strictQuery(PlaceFilter) },
  responses: {
    200: json(PlacePage, "A page of them, by our ids"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listCourierPlacesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { courier, state = "open", cursor = null } = c.req.valid("query");
    return c.json(await readPlaceMap(nodeCtxOf(c), { courier, state, cursor }), 200);
  });
