import { AreaList } from "@haat/contract/catalog";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readAreas } from "../../services/catalog/read-areas.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { markPublic } from "./public-reply.ts";

const AreaFilter = z.object({
  parent: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .meta({ example: "dis-dhaka", description: "An area's id; without it the divisions" }),
});

const route = createRoute({
  ...under("listAreas"),
  method: "get",
  path: "/v1/store/areas",
  tags: ["Store"],
  summary:
    "Divisions, the districts of one, the upazilas and metropolitan thanas of a district, the areas of a thana",
  request: { query: strictQuery(AreaFilter) },
  responses: {
    200: json(AreaList, "The areas directly below the parent, in alphabetical order"),
    ...problemsFor("filter.unknown", "area.not_found"),
  },
});

export const listAreasRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { path, items } = await readAreas(ctxOf(c), c.req.valid("query").parent ?? null);
    markPublic(c);
    return c.json({ path: [...path], items: [...items] }, 200);
  });
