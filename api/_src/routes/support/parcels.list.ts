import { ParcelFilter, ParcelPage } from "@haat/contract/parcel-desk";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readParcels } from "../../services/support/list-parcels.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listParcels"),
  method: "get",
  path: "/v1/support/parcels",
  tags: ["Support"],
  summary: "Couriers' parcels that somebody has to look after, by what they wait for",
  request: { query: strictQuery(ParcelFilter) },
  responses: {
    200: json(ParcelPage, "A page of them, the most pressing first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listParcelsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { view = "cases", cursor = null } = c.req.valid("query");
    return c.json(await readParcels(nodeCtxOf(c), { view, cursor }), 200);
  });
