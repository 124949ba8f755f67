import { PlaceFilter, PlaceList } from "@haat/contract/delivery";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { findPlaces } from "../../services/catalog/find-places.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const route = createRoute({
  ...under("findPlaces"),
  method: "get",
  path: "/v1/store/places",
  tags: ["Store"],
  summary: "Districts, upazilas and metropolitan thanas by name, in either script and as they sound",
  request: { query: strictQuery(PlaceFilter) },
  responses: { 200: json(PlaceList, "The likeliest first"), ...problemsFor("filter.unknown") },
});

export const findPlacesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const items = await findPlaces(ctxOf(c), c.req.valid("query").q);
    markPublic(c);
    return c.json({ items: [...items] }, 200);
  });
